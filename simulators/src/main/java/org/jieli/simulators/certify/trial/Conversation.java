package org.jieli.simulators.certify.trial;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A question to the tested system and everything that comes of it. Thread-safe. */
public final class Conversation {

    private final Draft question;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Deque<Behaviour> plan;

    Conversation(Draft question, List<Behaviour> plan) {
        this.question = question;
        this.plan = new ArrayDeque<>(plan);
    }

    /** What was asked. */
    public Draft question() {
        return question;
    }

    /** The next message that belongs to it; empty if none comes in time. */
    public Optional<Arrival> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    synchronized Behaviour take(Arrival arrival) {
        arrivals.add(arrival);
        return plan.isEmpty() ? Behaviour.ACCEPT : plan.removeFirst();
    }
}

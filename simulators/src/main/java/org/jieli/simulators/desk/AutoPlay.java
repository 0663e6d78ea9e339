package org.jieli.simulators.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jieli.simulators.answer.Answers;
import org.jieli.simulators.answer.Said;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;
import org.jieli.simulators.ledger.Sent;

/**
 * Answers every question, one after the other, off the desk's thread. An answer that the gateway did not take comes again, after as long as
 * the gateway says or a second, two, four, up to a minute.
 */
public final class AutoPlay implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Answers answers;
    private final BiFunction<Entry, Said, Optional<Sent>> answer;
    private volatile boolean on;

    /**
     * Plays a partner.
     *
     * @param answers what it answers
     * @param answer sends an answer to a question and tells what became of it, empty if there is no way to send it; must do so once
     *     however often it is asked
     */
    public AutoPlay(Answers answers, BiFunction<Entry, Said, Optional<Sent>> answer) {
        this.answers = answers;
        this.answer = answer;
    }

    /** Starts to play: whatever came before and is not answered is answered first, by the script. */
    public void start(Ledger ledger) {
        on = true;
        ledger.received().forEach(question -> say(question, answers.byScript(question.type())));
    }

    /** Answers a message, if the play has started and there is an answer. */
    public void take(Entry question) {
        if (on) {
            say(question, answers.to(question.type()));
        }
    }

    private void say(Entry question, List<Said> all) {
        after(Duration.ZERO, () -> say(question, all, SHORTEST));
    }

    /** Those behind an answer that must come again wait for it, so that their order stays. */
    private void say(Entry question, List<Said> all, Duration pause) {
        for (int i = 0; i < all.size(); i++) {
            Optional<Sent> outcome = answer.apply(question, all.get(i));
            if (outcome.filter(sent -> !sent.isAccepted() && !sent.isRefused()).isPresent()) {
                List<Said> rest = all.subList(i, all.size());
                after(longer(pause, outcome.get().later()), () -> say(question, rest, shorter(pause.multipliedBy(2))));
                return;
            }
        }
    }

    private void after(Duration pause, Runnable work) {
        try {
            thread.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            thread.shutdownNow();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("An answer does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

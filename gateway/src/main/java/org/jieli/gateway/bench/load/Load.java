package org.jieli.gateway.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A load that keeps a number of connections busy: each posts its next message as soon as the one before was answered. A message that
 * is asked to come later comes later, on its connection, and its acceptance takes that long. Thread-safe.
 */
public final class Load implements AutoCloseable {

    private final Door door;
    private final Letters letters;
    private final Duration pace;
    private final AtomicLong next;
    private final Ledger accepted;
    private final AtomicLong putOff = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final List<Thread> senders;
    private final LatencyLog latencies = new LatencyLog();
    private volatile boolean running = true;

    /**
     * Starts sending.
     *
     * @param pace how long a connection rests after each message; zero for as fast as it goes
     * @param next the number of the next message; shared by all loads of a run
     * @param accepted notes when each message was acknowledged
     */
    public Load(Door door, Letters letters, int connections, Duration pace, AtomicLong next, Ledger accepted) {
        this.door = door;
        this.letters = letters;
        this.pace = pace;
        this.next = next;
        this.accepted = accepted;
        this.senders = IntStream.range(0, connections)
                .mapToObj(i -> Thread.ofVirtual().name("sender-" + i).start(this::send))
                .toList();
    }

    private void send() {
        while (running) {
            try (Connection connection = new Connection(door)) {
                while (running) {
                    post(connection, next.getAndIncrement());
                    rest();
                }
            } catch (IOException e) {
                broken.incrementAndGet();
                pause(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void post(Connection connection, long n) throws IOException, InterruptedException {
        byte[] letter = letters.letter(n);
        long sent = System.nanoTime();
        Connection.Answer answer = connection.post(letter);
        while (answer.status() == 429 || answer.status() == 503) {
            putOff.incrementAndGet();
            TimeUnit.SECONDS.sleep(Math.max(1, answer.retryAfterSeconds()));
            answer = connection.post(letter);
        }
        long now = System.nanoTime();
        if (answer.accepted()) {
            accepted.note(n, now);
            latencies.add(now, now - sent);
        } else {
            refused.incrementAndGet();
        }
    }

    private void rest() throws InterruptedException {
        if (!pace.isZero()) {
            TimeUnit.NANOSECONDS.sleep(pace.toNanos());
        }
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long acceptances took. */
    public LatencyLog latencies() {
        return latencies;
    }

    /** How many answers asked to come later. */
    public long putOff() {
        return putOff.get();
    }

    /** How many messages were sent back; none should be. */
    public long refused() {
        return refused.get();
    }

    /** How many times a connection broke; none should. */
    public long broken() {
        return broken.get();
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends the load and waits until every message on its way was answered. */
    public void stop() {
        running = false;
        try {
            for (Thread sender : senders) {
                sender.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

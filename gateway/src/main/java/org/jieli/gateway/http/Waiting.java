package org.jieli.gateway.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits until something is there: looks again after pauses that grow from a quarter of a second to two seconds, for another node
 * may have put it there. Ends all waits when the gateway stops. Thread-safe.
 */
public final class Waiting {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** The first thing that {@code look} finds within {@code atMost}; looks at least once. */
    <T> Optional<T> until(Supplier<Optional<T>> look, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long pause = FIRST_PAUSE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && pausedUntil(end, pause)) {
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            found = look.get();
        }
        return found;
    }

    private boolean pausedUntil(long end, long pause) throws InterruptedException {
        long left = end - System.nanoTime();
        return left > 0 && !stopped.await(Math.min(left, pause), TimeUnit.NANOSECONDS);
    }

    /** Ends all waits, those to come too. */
    public void stop() {
        stopped.countDown();
    }
}

package org.jieli.gateway.bench.trial;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Waits as long as it goes on. */
public final class Patience {

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Patience() {}

    /**
     * Waits until nothing is left; gives up when for a minute it has not become less.
     *
     * @return what is left
     */
    public static long untilNone(LongSupplier left) throws InterruptedException {
        long least = Long.MAX_VALUE;
        long now = left.getAsLong();
        long since = System.nanoTime();
        while (now > 0 && System.nanoTime() - since < WITHOUT_PROGRESS.toNanos()) {
            if (now < least) {
                least = now;
                since = System.nanoTime();
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            now = left.getAsLong();
        }
        return now;
    }
}

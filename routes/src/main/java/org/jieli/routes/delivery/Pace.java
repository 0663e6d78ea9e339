package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How quickly a partner takes deliveries: a moving average, and whether it has gone quiet with some under way. Thread-safe. */
final class Pace {

    private static final double NEW = 0.07;
    private static final long QUIET = Duration.ofMillis(500).toNanos();

    private final LongSupplier nanoClock;
    private final AtomicLong average = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long lastSign;

    Pace(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** A delivery begins; run the result when it ends. */
    Runnable begin() {
        long since = nanoClock.getAsLong();
        if (underWay.getAndIncrement() == 0) {
            lastSign = since;
        }
        return () -> end(since);
    }

    private void end(long since) {
        long now = nanoClock.getAsLong();
        underWay.decrementAndGet();
        lastSign = now;
        average.updateAndGet(old -> old == 0 ? now - since : Math.round(old + NEW * (now - since - old)));
    }

    /** True if the last of {@code waiting} would wait longer than {@code patience} for one of {@code places}. */
    boolean slow(int waiting, int places, Duration patience) {
        boolean quiet = underWay.get() > 0 && nanoClock.getAsLong() - lastSign > QUIET;
        return quiet || average.get() / places * (waiting + 1) > patience.toNanos();
    }
}

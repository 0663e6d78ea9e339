package org.jieli.gateway.prove.partner;

import java.util.concurrent.TimeUnit;

/** Lets so many messages a second begin, evenly; what was missed is not made up for. Thread-safe. */
final class Pace {

    private final long between;
    private long next = System.nanoTime();

    /** @param perSecond 1 or more */
    Pace(int perSecond) {
        between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void await() throws InterruptedException {
        long wait = turn() - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private synchronized long turn() {
        long turn = Math.max(next, System.nanoTime());
        next = turn + between;
        return turn;
    }
}

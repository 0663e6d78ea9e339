package org.jieli.gateway.prove;

import java.time.Duration;

/** Notices that a count has not grown for long. Used by one thread. */
final class Standstill {

    private final Duration longest;
    private long count;
    private long grewAt;

    /** @param now nanoseconds of {@link System#nanoTime()}, here and below */
    Standstill(Duration longest, long count, long now) {
        this.longest = longest;
        this.count = count;
        this.grewAt = now;
    }

    /** True if the count is what it was that long ago. */
    boolean lasts(long newCount, long now) {
        if (newCount != count) {
            count = newCount;
            grewAt = now;
        }
        return now - grewAt >= longest.toNanos();
    }
}

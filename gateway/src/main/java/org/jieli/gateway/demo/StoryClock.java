package org.jieli.gateway.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jieli.schemas.lexical.Times;

/** The clock of a story: it stands still until the story moves it on. Thread-safe. */
final class StoryClock extends Clock {

    private final AtomicReference<Instant> now;

    StoryClock(Instant beginning) {
        now = new AtomicReference<>(beginning);
    }

    /** Moves the clock on to {@code instant}; it never goes back. */
    void moveTo(Instant instant) {
        now.accumulateAndGet(instant, (before, then) -> then.isAfter(before) ? then : before);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return Times.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A story is told in the zone of China");
    }
}

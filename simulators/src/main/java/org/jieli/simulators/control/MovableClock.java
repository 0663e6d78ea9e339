package org.jieli.simulators.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jieli.schemas.lexical.Times;
import org.jieli.simulators.unplayable.UnplayableException;

/** The clock on the walls of all partners: it goes, and can be moved on. Thread-safe. */
public final class MovableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** A clock that shows what {@code base} shows until it is moved on. */
    public MovableClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves the clock on.
     *
     * @param by how far, not negative: a wall clock in a story never goes back
     * @throws UnplayableException if it is negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new UnplayableException("时钟不能倒拨", "The clock does not go back");
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /** Shows what the base shows again. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return Times.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The partners live in the zone of China");
    }
}

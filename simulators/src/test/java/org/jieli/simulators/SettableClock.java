package org.jieli.simulators;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jieli.schemas.lexical.Times;

/** A clock that stands until it is set. */
public final class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2023-02-06T02:00:00Z");

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Times.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

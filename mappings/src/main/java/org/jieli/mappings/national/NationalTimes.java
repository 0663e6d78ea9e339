package org.jieli.mappings.national;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jieli.schemas.lexical.Times;

/** Times of national: milliseconds since 1970-01-01T00:00:00Z. Births and other dates are ISO dates, never instants. */
final class NationalTimes {
    private NationalTimes() {}

    static OffsetDateTime time(Long wire) {
        return wire == null ? null : Times.normal(Instant.ofEpochMilli(wire).atOffset(Times.CHINA_OFFSET));
    }

    static Long wire(OffsetDateTime time) {
        return time == null ? null : Times.normal(time).toInstant().toEpochMilli();
    }
}

package org.jieli.routes.alert;

import java.time.Duration;

/**
 * When somebody is told that messages wait.
 *
 * @param after age of the oldest message that was accepted for a partner
 * @param urgentAfter the same in the urgent lane
 * @param fetchedAfter the same for partners that fetch their messages
 * @param calm how long a cause must be gone before its alert is cleared: one that comes and goes stays one alert
 * @param every time between two looks
 */
public record AlertSettings(
        Duration after, Duration urgentAfter, Duration fetchedAfter, Duration calm, Duration every) {

    /** A quarter of an hour, two minutes in the urgent lane, a day for partners that fetch. */
    public static final AlertSettings DEFAULT = new AlertSettings(
            Duration.ofMinutes(15),
            Duration.ofMinutes(2),
            Duration.ofHours(24),
            Duration.ofMinutes(5),
            Duration.ofSeconds(10));
}

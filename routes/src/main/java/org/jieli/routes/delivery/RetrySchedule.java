package org.jieli.routes.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery is tried again: the pause doubles from {@code first} to {@code longest}, with a jitter of a fifth either way, until
 * {@code horizon} has passed since the message was accepted. A Spring Festival outage lasts days: the horizon is at least 72 hours.
 *
 * @param first pause after the first attempt
 * @param longest longest pause
 * @param horizon how long the gateway keeps trying
 */
public record RetrySchedule(Duration first, Duration longest, Duration horizon) {

    /** One second to fifteen minutes, for 72 hours. */
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(72));

    private static final int MOST_DOUBLINGS = 30;
    private static final int MENDING = 15;

    /**
     * The time of the next attempt, or empty if the horizon is reached.
     *
     * @param attempt number of the attempt that failed, from 1
     * @param since when the message was accepted
     * @param now when the attempt failed
     * @param atLeast the shortest pause that makes sense; one longer than {@code longest} is cut to it
     * @param random source of the jitter
     */
    public Optional<Instant> next(int attempt, Instant since, Instant now, Duration atLeast, RandomGenerator random) {
        if (!now.isBefore(since.plus(horizon))) {
            return Optional.empty();
        }
        long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long pause = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        long least = Math.min(atLeast.toMillis(), longest.toMillis());
        long jittered = Math.round(Math.max(pause, least) * random.nextDouble(0.8, 1.2));
        return Optional.of(now.plusMillis(Math.max(jittered, least)));
    }

    /** The shortest pause where somebody has to mend something first: a fifteenth of the longest. */
    Duration mending() {
        return longest.dividedBy(MENDING);
    }
}

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

    /**
     * The time of the next attempt, or empty if the horizon is reached.
     *
     * @param attempt number of the attempt that failed, from 1
     * @param since when the message was accepted
     * @param now when the attempt failed
     * @param random source of the jitter
     */
    public Optional<Instant> next(int attempt, Instant since, Instant now, RandomGenerator random) {
        if (!now.isBefore(since.plus(horizon))) {
            return Optional.empty();
        }
        long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long pause = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        long jittered = Math.round(pause * random.nextDouble(0.8, 1.2));
        return Optional.of(now.plusMillis(jittered));
    }
}

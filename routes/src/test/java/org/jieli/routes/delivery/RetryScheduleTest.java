package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant ACCEPTED = Instant.parse("2026-02-16T00:00:00Z");
    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    private final RetrySchedule schedule = RetrySchedule.DEFAULT;

    @Test
    void thePauseDoublesWithJitter() {
        for (int attempt = 1; attempt <= 9; attempt++) {
            Duration pause = Duration.between(
                    ACCEPTED, schedule.next(attempt, ACCEPTED, ACCEPTED, RANDOM).orElseThrow());
            long plain = 1000L << (attempt - 1);
            assertThat(pause.toMillis()).isBetween(plain * 8 / 10, plain * 12 / 10);
        }
    }

    @Test
    void thePauseNeverGrowsPastTheLongest() {
        Duration pause = Duration.between(
                ACCEPTED, schedule.next(5_000, ACCEPTED, ACCEPTED, RANDOM).orElseThrow());

        assertThat(pause).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
    }

    @Test
    void aSpringFestivalOutageOfThreeDaysIsSurvived() {
        Instant justBefore = ACCEPTED.plus(Duration.ofHours(72)).minusSeconds(1);

        assertThat(schedule.next(300, ACCEPTED, justBefore, RANDOM)).isPresent();
        assertThat(schedule.next(300, ACCEPTED, ACCEPTED.plus(Duration.ofHours(72)), RANDOM))
                .isEmpty();
    }
}

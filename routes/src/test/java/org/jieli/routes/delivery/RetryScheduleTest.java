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
                    ACCEPTED,
                    schedule.next(attempt, ACCEPTED, ACCEPTED, Duration.ZERO, RANDOM)
                            .orElseThrow());
            long plain = 1000L << (attempt - 1);
            assertThat(pause.toMillis()).isBetween(plain * 8 / 10, plain * 12 / 10);
        }
    }

    @Test
    void thePauseNeverGrowsPastTheLongest() {
        Duration pause = Duration.between(
                ACCEPTED,
                schedule.next(5_000, ACCEPTED, ACCEPTED, Duration.ZERO, RANDOM).orElseThrow());

        assertThat(pause).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
    }

    @Test
    void aSpringFestivalOutageOfThreeDaysIsSurvived() {
        Instant justBefore = ACCEPTED.plus(Duration.ofHours(72)).minusSeconds(1);

        assertThat(schedule.next(300, ACCEPTED, justBefore, Duration.ZERO, RANDOM))
                .isPresent();
        assertThat(schedule.next(300, ACCEPTED, ACCEPTED.plus(Duration.ofHours(72)), Duration.ZERO, RANDOM))
                .isEmpty();
    }

    @Test
    void aPartnerThatAsksToBeLeftAloneIsLeftAloneForThatLongButNotForEver() {
        assertThat(schedule.next(1, ACCEPTED, ACCEPTED, Duration.ofSeconds(120), RANDOM))
                .hasValueSatisfying(next -> assertThat(next).isAfterOrEqualTo(ACCEPTED.plusSeconds(120)));
        assertThat(schedule.next(1, ACCEPTED, ACCEPTED, Duration.ofDays(30), RANDOM))
                .hasValueSatisfying(next -> assertThat(next).isBefore(ACCEPTED.plus(Duration.ofMinutes(19))));
    }

    @Test
    void whatSomebodyHasToMendIsNotTriedEverySecond() {
        assertThat(Fault.HOST_KEY.needsMending()).isTrue();
        assertThat(Fault.CONNECT.needsMending()).isFalse();
        assertThat(schedule.mending()).isEqualTo(Duration.ofMinutes(1));
    }
}

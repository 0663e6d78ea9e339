package org.jieli.gateway.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A slow machine is given the time it needs, and one on which nothing comes any more is not. */
class StandstillTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Standstill standstill = new Standstill(Duration.ofMinutes(4), 10, 0);

    @Test
    void whatGrowsSlowlyDoesNotStandStill() {
        for (int minute = 1; minute < 60; minute++) {
            assertThat(standstill.lasts(10 + minute / 3, minute * MINUTE)).isFalse();
        }
    }

    @Test
    void itLastsSoLongAfterTheLastGrowth() {
        assertThat(standstill.lasts(11, 3 * MINUTE)).isFalse();
        assertThat(standstill.lasts(11, 7 * MINUTE - 1)).isFalse();
        assertThat(standstill.lasts(11, 7 * MINUTE)).isTrue();
    }

    @Test
    void nothingAtAllStandsStillFromTheBeginning() {
        assertThat(standstill.lasts(10, 4 * MINUTE)).isTrue();
    }
}

package org.jieli.gateway.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void ofAHundredTheNinetyNinthIsTheP99() {
        long[] downwards =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLISECOND).toArray();

        assertThat(Percentiles.millis(downwards)).isEqualTo(new Percentiles(50, 95, 99));
    }

    @Test
    void aSingleOneIsAllOfThem() {
        assertThat(Percentiles.millis(new long[] {7 * MILLISECOND})).isEqualTo(new Percentiles(7, 7, 7));
    }

    @Test
    void nothingTakesNoTime() {
        assertThat(Percentiles.millis(new long[0])).isEqualTo(new Percentiles(0, 0, 0));
    }

    @Test
    void whatWasGivenStaysInItsOrder() {
        long[] given = {3, 1, 2};

        Percentiles.millis(given);

        assertThat(given).containsExactly(3, 1, 2);
    }
}

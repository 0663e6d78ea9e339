package org.jieli.gateway.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void eachColumnHasItsOwnMedianSoThatOneDisturbedRoundDecidesNothing() {
        List<Measurement> rounds = List.of(round(900, 20), round(100, 300), round(1000, 21));

        Measurement median = Measurement.median(rounds);

        assertThat(median.value(Column.DELIVERED)).isEqualTo(900);
        assertThat(median.value(Column.ACCEPT_P99)).isEqualTo(21);
    }

    @Test
    void theMedianOfTwoLiesBetweenThem() {
        assertThat(Measurement.median(4, 1)).isEqualTo(2.5);
    }

    @Test
    void aColumnThatWasNotMeasuredIsNothing() {
        assertThat(round(1, 1).value(Column.FLUSHES)).isZero();
    }

    @Test
    void everyColumnHasAKeyOfItsOwn() {
        assertThat(Arrays.stream(Column.values()).map(Column::key))
                .doesNotHaveDuplicates()
                .contains("acceptP50", "delivered");
    }

    private static Measurement round(double delivered, double p99) {
        return new Measurement(Map.of(Column.DELIVERED, delivered, Column.ACCEPT_P99, p99));
    }
}

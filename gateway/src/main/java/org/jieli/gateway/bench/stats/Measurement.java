package org.jieli.gateway.bench.stats;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one measurement found, or the median of several.
 *
 * @param values the columns it has; immutable
 */
public record Measurement(Map<Column, Double> values) {

    public Measurement {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** The value of a column, 0 if it has none. */
    public double value(Column column) {
        return values.getOrDefault(column, 0.0);
    }

    /**
     * The median of each column.
     *
     * @param rounds at least one measurement
     */
    public static Measurement median(List<Measurement> rounds) {
        Map<Column, Double> medians = new EnumMap<>(Column.class);
        for (Column column : rounds.getFirst().values().keySet()) {
            medians.put(
                    column,
                    median(rounds.stream()
                            .mapToDouble(round -> round.value(column))
                            .toArray()));
        }
        return new Measurement(medians);
    }

    /** The middle one; between the two in the middle if their number is even. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

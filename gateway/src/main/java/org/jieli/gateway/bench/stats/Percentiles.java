package org.jieli.gateway.bench.stats;

import java.util.Arrays;

/**
 * Three percentiles, in the unit of what was given; all 0 if nothing was.
 *
 * @param p50 half took at most so long
 * @param p95 95 of 100 took at most so long
 * @param p99 99 of 100 took at most so long
 */
public record Percentiles(double p50, double p95, double p99) {

    /** Of durations in any order, in nanoseconds; told in milliseconds. */
    public static Percentiles millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    /** The nearest rank. */
    private static double at(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}

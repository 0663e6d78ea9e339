package org.jieli.gateway.bench.load;

import java.util.Arrays;
import java.util.stream.IntStream;

/** When something ended and how long it took, in nanoseconds; 16 bytes each. Thread-safe. */
public final class LatencyLog {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] ends = new long[FIRST_CAPACITY];
    private long[] durations = new long[FIRST_CAPACITY];
    private int size;

    /** Adds one that ended at {@code end} ({@link System#nanoTime}). */
    public synchronized void add(long end, long duration) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            durations = Arrays.copyOf(durations, 2 * size);
        }
        ends[size] = end;
        durations[size] = duration;
        size++;
    }

    /** How many there are. */
    public synchronized int size() {
        return size;
    }

    /** The durations of those that ended from {@code from} until before {@code to}. */
    public synchronized long[] between(long from, long to) {
        return IntStream.range(0, size)
                .filter(i -> ends[i] - from >= 0 && ends[i] - to < 0)
                .mapToLong(i -> durations[i])
                .toArray();
    }
}

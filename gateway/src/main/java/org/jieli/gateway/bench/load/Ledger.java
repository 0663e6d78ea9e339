package org.jieli.gateway.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/** A time for each message of a run, in nanoseconds of {@link System#nanoTime}; 8 bytes a message. Thread-safe. */
public final class Ledger {

    private static final int SEGMENT_BITS = 16;
    private static final int SEGMENTS = 1 << 12;

    private final AtomicReferenceArray<AtomicLongArray> segments = new AtomicReferenceArray<>(SEGMENTS);
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong again = new AtomicLong();

    /** Notes the time of message {@code n} unless it has one. */
    public void note(long n, long nanos) {
        if (segment(n).compareAndSet(index(n), 0, nanos)) {
            count.incrementAndGet();
        } else {
            again.incrementAndGet();
        }
    }

    /** The time of message {@code n}, 0 if it has none. */
    public long at(long n) {
        return segment(n).get(index(n));
    }

    /** How many messages have a time. */
    public long count() {
        return count.get();
    }

    /** How many times a message came again that had a time already. */
    public long again() {
        return again.get();
    }

    /** The messages from {@code first} until before {@code next} whose time is from {@code from} until before {@code to}. */
    public LongStream between(long first, long next, long from, long to) {
        return LongStream.range(first, next).filter(n -> at(n) != 0 && at(n) - from >= 0 && at(n) - to < 0);
    }

    private AtomicLongArray segment(long n) {
        int at = (int) (n >>> SEGMENT_BITS);
        AtomicLongArray segment = segments.get(at);
        if (segment == null) {
            segments.compareAndSet(at, null, new AtomicLongArray(1 << SEGMENT_BITS));
            segment = segments.get(at);
        }
        return segment;
    }

    private static int index(long n) {
        return (int) n & (1 << SEGMENT_BITS) - 1;
    }
}

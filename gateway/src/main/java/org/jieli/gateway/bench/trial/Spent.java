package org.jieli.gateway.bench.trial;

import java.util.Map;
import org.jieli.gateway.bench.child.Usage;
import org.jieli.gateway.bench.stats.Column;

/** What a subject used between two moments. */
record Spent(Moment begin, Moment end) {

    private static final double KB = 1024;
    private static final double MB = 1024 * 1024;

    /** Tells it for each of so many messages, and the memory at the end. */
    void tell(double messages, Map<Column, Double> values) {
        Usage before = begin.usage();
        Usage after = end.usage();
        values.put(
                Column.GATEWAY_CPU,
                (after.gateway().cpuMicros() - before.gateway().cpuMicros()) / messages);
        values.put(
                Column.DATABASE_CPU,
                (after.database().cpuMicros() - before.database().cpuMicros()) / messages);
        values.put(Column.FLUSHES, (after.flushes() - before.flushes()) / messages);
        values.put(Column.WRITTEN, (after.writtenBytes() - before.writtenBytes()) / messages / KB);
        values.put(Column.ALLOCATED, (after.allocatedBytes() - before.allocatedBytes()) / messages / KB);
        values.put(Column.GATEWAY_MEMORY, after.gateway().residentBytes() / MB);
        values.put(Column.DATABASE_MEMORY, after.database().residentBytes() / MB);
    }
}

package org.jieli.gateway.bench.child;

import org.jieli.gateway.bench.machine.ProcessUsage;

/**
 * What a subject has used since it started.
 *
 * @param gateway its Java process
 * @param database its database, nothing if it has none
 * @param allocatedBytes bytes its Java threads have allocated
 * @param flushes how many times its database has waited for the disk to keep its log
 * @param writtenBytes bytes its database has written
 */
public record Usage(ProcessUsage gateway, ProcessUsage database, long allocatedBytes, long flushes, long writtenBytes) {

    /** Of a program without a database. */
    public static Usage of(ProcessUsage process, long allocatedBytes) {
        return new Usage(process, ProcessUsage.NONE, allocatedBytes, 0, 0);
    }
}

package org.jieli.gateway.prove;

import java.lang.management.ManagementFactory;

/** The machine of this process, in one line. */
final class Machine {

    private static final long GIB = 1L << 30;

    private Machine() {}

    static String line() {
        return "%d CPU, %d GiB, %s %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory() / GIB,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}

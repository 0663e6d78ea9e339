package org.jieli.gateway.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and the children it waits for have used, as Linux tells it in {@code /proc}.
 *
 * @param cpuMicros CPU in user and kernel mode, with ended children, in microseconds (told in steps of 10,000)
 * @param residentBytes resident memory now; what several processes share is counted in parts
 */
public record ProcessUsage(long cpuMicros, long residentBytes) {

    /** Nothing. */
    public static final ProcessUsage NONE = new ProcessUsage(0, 0);

    private static final Path PROC = Path.of("/proc");
    private static final long MICROS_A_TICK = 10_000;
    private static final int CPU_AT = 11;

    /** Of one process; {@link #NONE} if it has ended. */
    public static ProcessUsage of(long pid) throws IOException {
        Path folder = PROC.resolve(Long.toString(pid));
        try {
            return new ProcessUsage(
                    cpuMicros(Files.readString(folder.resolve("stat"))),
                    1024 * value(Files.readString(folder.resolve("smaps_rollup")), "Pss:"));
        } catch (IOException e) {
            if (hasEnded(e)) {
                return NONE;
            }
            throw e;
        }
    }

    /** Its folder is gone, or is there until its parent has looked and cannot be read any more. */
    private static boolean hasEnded(IOException e) {
        return e instanceof NoSuchFileException
                || String.valueOf(e.getMessage()).endsWith("No such process");
    }

    /** Of a process and all its living descendants. */
    public static ProcessUsage ofTree(long pid) throws IOException {
        List<Long> pids = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
        ProcessUsage sum = NONE;
        for (long member : pids) {
            sum = sum.plus(of(member));
        }
        return sum;
    }

    private ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(cpuMicros + other.cpuMicros, residentBytes + other.residentBytes);
    }

    /** The fields after the name, which is in brackets and may hold anything: utime, stime, cutime and cstime. */
    static long cpuMicros(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = CPU_AT; i < CPU_AT + 4; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * MICROS_A_TICK;
    }

    /** The first number after {@code name}. */
    public static long value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split(" ")[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}

package org.jieli.gateway.bench.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says on what a run ran: figures mean nothing without it. */
public final class Machine {

    private static final int FLUSHES = 200;
    private static final int PAGE = 8192;

    private Machine() {}

    /**
     * Processor, memory, Java, kernel, and how long the disk takes to keep a page.
     *
     * @param folder a folder on the disk that is asked
     */
    public static Map<String, String> facts(Path folder) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        long memory = ProcessUsage.value(Files.readString(Path.of("/proc/meminfo")), "MemTotal:");
        facts.put(
                "机器 / machine",
                "%d × %s, %.1f GiB"
                        .formatted(Runtime.getRuntime().availableProcessors(), processor(), memory / 1024.0 / 1024.0));
        facts.put("系统 / system", "Linux " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("负载 / load", Files.readString(Path.of("/proc/loadavg")).strip());
        facts.put(
                "刷盘 / flush", String.format(Locale.ROOT, "%.2f ms (8 KB, median of %d)", flushMillis(folder), FLUSHES));
        return facts;
    }

    private static String processor() throws IOException {
        return Files.readString(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static double flushMillis(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "flush", ".bin");
        long[] nanos = new long[FLUSHES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FLUSHES; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                nanos[i] = System.nanoTime() - began;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos[FLUSHES / 2] / 1e6;
    }
}

package org.jieli.gateway.prove.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process of {@code jieli serve}; what it prints goes to a file, but for the keys it issues. Thread-safe. */
final class ServeProcess {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern KEY = Pattern.compile(" +([a-z][a-z0-9-]*) +(jk_[\\w-]+)");
    private static final String READY = "就绪 / Ready";

    private final Process process;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final IntConsumer whenReady;
    private volatile int port;
    private volatile boolean ready;

    private ServeProcess(Process process, IntConsumer whenReady) {
        this.process = process;
        this.whenReady = whenReady;
    }

    /**
     * Starts it.
     *
     * @param environment what it is told besides this process' own environment
     * @param log what it prints is added to this file
     * @param whenReady told the port at which it serves
     */
    static ServeProcess start(List<String> command, Map<String, String> environment, Path log, IntConsumer whenReady)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        ServeProcess started = new ServeProcess(builder.start(), whenReady);
        Thread.ofPlatform().daemon().name("serve-output").start(() -> started.read(log));
        return started;
    }

    private void read(Path log) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter file = new PrintWriter(
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isKey(line)) {
                    file.println(line);
                    file.flush();
                }
                notice(line);
            }
        } catch (IOException killed) {
            ready = false;
        }
    }

    private boolean isKey(String line) {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            keys.put(key.group(1), key.group(2));
            return true;
        }
        return false;
    }

    private void notice(String line) {
        Matcher address = ADDRESS.matcher(line);
        if (port == 0 && address.find()) {
            port = Integer.parseInt(address.group(1));
        } else if (line.startsWith(READY)) {
            ready = true;
            whenReady.accept(port);
        }
    }

    /** True if it serves. */
    boolean isReady() {
        return ready && process.isAlive();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The keys it has issued. */
    Map<String, String> keys() {
        return Map.copyOf(keys);
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** SIGTERM; true if it ended in time. */
    boolean stop(long seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }
}

package org.jieli.gateway.bench.child;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * This program as another process, known to be ready by the line it prints. It is ended with its parent, unless that is killed.
 */
public final class Child implements AutoCloseable {

    private static final String READY = "就绪 / Ready";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Process process;
    private final String printed;
    private final Thread hook;
    private final Duration start;

    private Child(Process process, String printed, Duration start) {
        this.process = process;
        this.printed = printed;
        this.start = start;
        this.hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param output takes what it prints; the errors go beside it
     * @throws IOException if it ends before it is ready, or is not ready in time
     */
    public static Child start(JavaCommand java, List<String> arguments, Path output)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Path errors = Path.of(output + ".err");
        Process process = new ProcessBuilder(java.line(arguments))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        while (!Files.readString(output).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IOException("未能启动 / It did not start: " + Files.readString(errors));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return new Child(process, Files.readString(output), Duration.ofNanos(System.nanoTime() - began));
    }

    /** Process id. */
    public long pid() {
        return process.pid();
    }

    /** How long it took from the start of the process to ready. */
    public Duration startTook() {
        return start;
    }

    /** Its HTTP address as it printed it. */
    public URI address() {
        return URI.create(printed(ADDRESS).orElseThrow());
    }

    /** What it printed that matches: the last group. */
    public Optional<String> printed(Pattern pattern) {
        Matcher matcher = pattern.matcher(printed);
        return matcher.find() ? Optional.of(matcher.group(matcher.groupCount())) : Optional.empty();
    }

    /** Ends it and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException shuttingDown) {
            return;
        }
    }
}

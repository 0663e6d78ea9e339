package org.jieli.gateway.prove.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.gateway.postgres.EmbeddedPostgres;
import org.jieli.gateway.postgres.PostgresAddress;
import org.jieli.gateway.postgres.PostgresUnavailableException;
import org.jieli.gateway.prove.line.Line;

/** The database of all nodes: a real PostgreSQL that can be killed and started again, behind lines that stay. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Path folder;
    private final Path programs;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private EmbeddedPostgres server;

    private Database(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /**
     * Starts it on a folder.
     *
     * @param programs folder for its programs, which outlive the proof
     */
    public static Database start(Path folder, Path programs) {
        Database database = new Database(folder, programs);
        database.server = EmbeddedPostgres.start(folder, programs);
        return database;
    }

    /** A new line to it. */
    Line newLine() {
        Line line = new Line(port());
        lines.add(line);
        return line;
    }

    /** Its address by a line. */
    synchronized PostgresAddress addressBy(Line line) {
        PostgresAddress own = server.address();
        String url = PORT.matcher(own.jdbcUrl()).replaceFirst("127.0.0.1:" + line.port() + "/");
        return new PostgresAddress(url, own.user(), own.password());
    }

    private synchronized int port() {
        Matcher port = PORT.matcher(server.address().jdbcUrl());
        if (!port.find()) {
            throw new IllegalStateException("No port in the address of the database");
        }
        return Integer.parseInt(port.group(1));
    }

    /** SIGKILL to the server; true if it was running. */
    public boolean kill() throws IOException {
        return postmaster().map(ProcessHandle::destroyForcibly).orElse(false);
    }

    /** SIGKILL to one of its processes; true if there was one. */
    public boolean killBackend(int which) throws IOException {
        List<ProcessHandle> children = postmaster().stream()
                .flatMap(ProcessHandle::children)
                .filter(ProcessHandle::isAlive)
                .toList();
        return !children.isEmpty()
                && children.get(Math.floorMod(which, children.size())).destroyForcibly();
    }

    /** True if the server process lives. */
    public boolean isRunning() throws IOException {
        return postmaster().map(ProcessHandle::isAlive).orElse(false);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = folder.resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of);
    }

    /**
     * Starts it again after it was killed or gave up.
     *
     * @throws PostgresUnavailableException if it does not start in time
     */
    public synchronized void restart() throws InterruptedException {
        server.close();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                server = EmbeddedPostgres.start(folder, programs);
                lines.forEach(line -> line.leadTo(port()));
                return;
            } catch (PostgresUnavailableException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            }
        }
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}

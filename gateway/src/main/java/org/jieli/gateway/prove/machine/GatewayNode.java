package org.jieli.gateway.prove.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.postgres.PostgresAddress;
import org.jieli.gateway.prove.line.Line;

/**
 * One gateway node: a process that can be killed and started again, behind lines that stay. One thread at a time stops or starts it;
 * the rest is thread-safe.
 */
public final class GatewayNode implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final long SECONDS_TO_STOP = 60;
    private static final int NOWHERE = 1;

    private final String name;
    private final Path folder;
    private final Path partners;
    private final Line door = new Line(NOWHERE);
    private final Line toDatabase;
    private final PostgresAddress database;
    private final Map<String, String> environment;
    private volatile ServeProcess process;

    /**
     * A node that is not started yet.
     *
     * @param name its word in reports
     * @param folder for its data and what it prints
     * @param partners its file of partners
     * @param database where the database is
     * @param environment what it is told besides this process' own environment
     */
    public GatewayNode(String name, Path folder, Path partners, Database database, Map<String, String> environment) {
        this.name = name;
        this.folder = folder;
        this.partners = partners;
        this.toDatabase = database.newLine();
        this.database = database.addressBy(toDatabase);
        this.environment = Map.copyOf(environment);
    }

    /** Its word in reports. */
    public String name() {
        return name;
    }

    /** The line from its callers to it. */
    public Line door() {
        return door;
    }

    /** The line from it to the database. */
    public Line toDatabase() {
        return toDatabase;
    }

    /** Starts a process. */
    public synchronized void start() {
        try {
            process = ServeProcess.start(
                    new JavaCommand().line(arguments()), environment(), folder.resolve(name + ".log"), door::leadTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments() {
        return new ArrayList<>(List.of(
                "serve",
                "--port=0",
                "--data=" + folder.resolve(name),
                "--partners-file=" + partners,
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user()));
    }

    /** The password goes by the environment, where no list of processes shows it. */
    private Map<String, String> environment() {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("SPRING_DATASOURCE_PASSWORD", database.password());
        return all;
    }

    /** SIGKILL to the process; true if it was serving. */
    public synchronized boolean kill() throws InterruptedException {
        boolean served = process.isReady();
        process.kill();
        process.awaitEnd();
        return served;
    }

    /** SIGTERM to the process; true if it ended in time. */
    public synchronized boolean stop() throws InterruptedException {
        boolean ended = process.stop(SECONDS_TO_STOP);
        process.kill();
        process.awaitEnd();
        return ended;
    }

    /** True if it serves. */
    public boolean isReady() {
        return process.isReady();
    }

    /** True if the process has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The keys that its process has issued. */
    public Map<String, String> keys() {
        return process.keys();
    }

    /** Waits until it serves or has ended; true if it serves. */
    public boolean awaitReady(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!isReady() && isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        return isReady();
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
        door.close();
        toDatabase.close();
    }
}

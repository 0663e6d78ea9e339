package org.jieli.gateway.bench.child;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jieli.gateway.bench.load.Door;
import org.jieli.gateway.bench.machine.JavaUsage;
import org.jieli.gateway.bench.machine.PostgresUsage;
import org.jieli.gateway.bench.machine.ProcessUsage;

/** The whole relay: {@code jieli serve} as an operator would start it, with its own PostgreSQL in a folder of its own. */
public final class RelaySubject implements Subject {

    private static final Pattern KEY = Pattern.compile("xinxiang +(jk_[\\w-]+)");

    private static final String PARTNERS = "partners.yml";
    private static final String DATA = "data";

    private final String name;
    private final Child child;
    private final String key;
    private final JavaUsage java;
    private final PostgresUsage postgres;

    private RelaySubject(String name, Child child, String key, JavaUsage java, PostgresUsage postgres) {
        this.name = name;
        this.child = child;
        this.key = key;
        this.java = java;
        this.postgres = postgres;
    }

    /**
     * Starts it on an empty folder.
     *
     * @param name its word in the table
     * @param partners its file of partners, on top of those that are shipped
     */
    public static RelaySubject start(String name, JavaCommand command, Path folder, String partners)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PARTNERS), partners);
        Child child = serve(command, folder);
        String key = child.printed(KEY).orElseThrow();
        return new RelaySubject(name, child, key, JavaUsage.of(child.pid()), PostgresUsage.in(folder.resolve(DATA)));
    }

    /** Starts it once more on a folder where it ran before, stops it again and says how long it took to be ready. */
    public static Duration restart(JavaCommand command, Path folder) throws IOException, InterruptedException {
        try (Child child = serve(command, folder)) {
            return child.startTook();
        }
    }

    private static Child serve(JavaCommand command, Path folder) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "serve", "--port=0", "--data=" + folder.resolve(DATA), "--partners-file=" + folder.resolve(PARTNERS));
        return Child.start(command, arguments, folder.resolve("serve.out"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Door door() {
        return new Door(address().resolve("/v1/messages"), key, Door.JSON);
    }

    private URI address() {
        return child.address();
    }

    /** Its process id. */
    public long pid() {
        return child.pid();
    }

    /** Its database, for preparations. */
    public PostgresUsage postgres() {
        return postgres;
    }

    @Override
    public Usage usage() throws IOException, SQLException {
        return new Usage(
                ProcessUsage.of(child.pid()),
                postgres.processes(),
                java.allocatedBytes(),
                postgres.flushes(),
                postgres.writtenBytes());
    }

    @Override
    public void close() throws IOException, SQLException {
        postgres.close();
        try {
            java.close();
        } finally {
            child.close();
        }
    }
}

package org.jieli.gateway.postgres;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of its own that can be killed and comes back at the same address. */
public final class Outage implements AutoCloseable {

    private final Path folder;
    private final Path programs;
    private final EmbeddedPostgres postgres;

    private Outage(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
        this.postgres = EmbeddedPostgres.start(folder, programs);
    }

    /** Starts it in {@code folder}, with its programs unpacked below {@code programs}. */
    public static Outage of(Path folder, Path programs) {
        return new Outage(folder, programs);
    }

    public PostgresAddress address() {
        return postgres.address();
    }

    /** Kills the server, which has no time to say goodbye to anybody. */
    public void begin() throws IOException {
        Postmaster postmaster = Postmaster.of(cluster());
        ProcessHandle server = postmaster.process().orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !server.isAlive());
    }

    /** Starts it again on its data and its port. */
    public void end() throws IOException, InterruptedException {
        Path unpacked = ProgramArchive.forThisMachine().unpackBelow(programs.toAbsolutePath());
        ServerPrograms server = new ServerPrograms(unpacked, folder.toRealPath().resolve("postgres.log"));
        int port = URI.create(address().jdbcUrl().substring("jdbc:".length())).getPort();
        if (!server.start(cluster(), port)) {
            throw new IllegalStateException("PostgreSQL did not come back");
        }
    }

    private Path cluster() throws IOException {
        return folder.toRealPath().resolve("cluster");
    }

    @Override
    public void close() {
        postgres.close();
    }
}

package org.jieli.gateway.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} of a data directory speaks of. It may be long gone, and its id may belong to another
 * program by now; the server is known by its working directory, which is the data directory.
 */
record Postmaster(Path directory, Optional<ProcessHandle> process) {

    static Postmaster of(Path directory) throws IOException {
        return new Postmaster(directory, id(directory).flatMap(ProcessHandle::of));
    }

    private static Optional<Long> id(Path directory) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(directory));
            return lines.stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (NoSuchFileException neverStartedOrStopped) {
            return Optional.empty();
        }
    }

    boolean isRunning() throws IOException {
        return process.isPresent() && worksHere(process.get());
    }

    /** Removes the file if its process id now belongs to another program: PostgreSQL would refuse to start because of it. */
    void forgetIfAnotherProgramHasItsId() throws IOException {
        if (process.isPresent() && !worksHere(process.get())) {
            Files.deleteIfExists(pidFile(directory));
        }
    }

    private boolean worksHere(ProcessHandle candidate) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(candidate.pid()), "cwd");
        try {
            return workingDirectory.toRealPath().equals(directory.toRealPath());
        } catch (NoSuchFileException ended) {
            return false;
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("postmaster.pid");
    }
}

package org.jieli.gateway.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One PostgreSQL data directory and the server that works on it. */
final class Cluster {

    static final String USER = "jieli";
    private static final int ATTEMPTS = 3;

    private final Path directory;
    private final ServerPrograms programs;

    Cluster(Path directory, ServerPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /** Makes the data directory if there is none; one that was left half made is made again. True if it is there. */
    boolean initialize(PasswordFile password) throws IOException, InterruptedException {
        if (Files.exists(directory)) {
            return true;
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".part");
        Folders.delete(unfinished);
        if (!programs.initialize(unfinished, USER, password)) {
            return false;
        }
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /**
     * Starts the server on a random free port of the loopback address; another if someone takes the port first.
     *
     * @return the port, 0 if the server did not start
     */
    int start() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            if (programs.start(directory, port)) {
                return port;
            }
        }
        return 0;
    }

    /** Stops the server if one runs on this directory, whoever started it. True if none runs any more. */
    boolean stop() throws IOException, InterruptedException {
        Postmaster postmaster = Postmaster.of(directory);
        postmaster.forgetIfAnotherProgramHasItsId();
        return !postmaster.isRunning() || programs.stop(directory);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

package org.jieli.gateway.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The three PostgreSQL programs, run to their end with their output appended to a log file. */
final class ServerPrograms {

    private static final String SECONDS_TO_START = "60";
    private static final String SECONDS_TO_STOP = "60";

    private final Path bin;
    private final Path log;
    private final List<String> prefix;

    ServerPrograms(Path programs, Path log) throws IOException, InterruptedException {
        this.bin = programs.resolve("bin");
        this.log = log;
        this.prefix = Unprivileged.prefix();
    }

    /** Makes a data directory in which nobody gets in without the password; true if it succeeded. */
    boolean initialize(Path directory, String user, PasswordFile password) throws IOException, InterruptedException {
        return run(
                "initdb",
                List.of(
                        "--pgdata=" + directory,
                        "--username=" + user,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password.path(),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
    }

    /** Starts the server in a session of its own and waits until it accepts connections; true if it does. */
    boolean start(Path directory, int port) throws IOException, InterruptedException {
        return run(
                "pg_ctl",
                List.of(
                        "start",
                        "--silent",
                        "--wait",
                        "--timeout=" + SECONDS_TO_START,
                        "--pgdata=" + directory,
                        "--log=" + log,
                        "--options=" + ServerSettings.arguments(port)));
    }

    /** Stops the server without waiting for its clients, all its data written; true if it ended. */
    boolean stop(Path directory) throws IOException, InterruptedException {
        return run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--silent",
                        "--wait",
                        "--timeout=" + SECONDS_TO_STOP,
                        "--mode=fast",
                        "--pgdata=" + directory));
    }

    private boolean run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        return process.waitFor() == 0;
    }
}

package org.jieli.gateway.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How to start a program that refuses to run as root. For root that is a user namespace of its own, in which the program is nobody
 * while its files stay root's; for everybody else there is nothing to do.
 */
final class Unprivileged {

    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final List<String> IN_A_NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /** The words to put before a command. */
    static List<String> prefix() throws IOException, InterruptedException {
        if (!Files.exists(THIS_PROCESS)
                || !Files.getAttribute(THIS_PROCESS, "unix:uid").equals(0)) {
            return List.of();
        }
        if (!namespacesWork()) {
            throw new PostgresUnavailableException(
                    "PostgreSQL 不能以 root 身份运行，请用普通用户启动 Jieli",
                    "PostgreSQL does not run as root: start Jieli as an ordinary user");
        }
        return IN_A_NAMESPACE;
    }

    private static boolean namespacesWork() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}

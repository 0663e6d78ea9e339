package org.jieli.routes.sftp;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.partner.SftpLogin;

/** OpenSSH's own {@code sshd} on a free port of loopback, with keys of its own and nobody but this user, by key. */
public final class OpenSshServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final Path PRIVILEGE_SEPARATION = Path.of("/run/sshd");

    private final Path root;
    private final Path userKey;
    private final String fingerprint;
    private final int port;
    private final Process process;

    /** True if it is installed. */
    public static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts it; what it writes and the folders {@code in}, {@code out} and {@code receipts} are in a folder. */
    public OpenSshServer(Path folder) throws IOException {
        root = folder;
        for (String each : List.of("in", "out", "receipts")) {
            Files.createDirectories(root.resolve(each));
        }
        Path hostKey = key("host");
        userKey = key("user");
        fingerprint = run("ssh-keygen", "-l", "-f", hostKey + ".pub").split(" ")[1];
        port = freePort();
        if ("root".equals(System.getProperty("user.name"))) {
            Files.createDirectories(PRIVILEGE_SEPARATION);
        }
        Path settings = Files.writeString(root.resolve("sshd_config"), settings(hostKey));
        process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("sshd.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    private String settings(Path hostKey) {
        return """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                PidFile none
                AuthorizedKeysFile %s.pub
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin prohibit-password
                Subsystem sftp internal-sftp
                """.formatted(port, hostKey, userKey);
    }

    private Path key(String name) throws IOException {
        Path key = root.resolve(name + "_key");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", key.toString());
        return key;
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its address, with absolute folders. */
    public SftpAddress address() {
        SftpFolders folders = new SftpFolders(
                Optional.of(root.resolve("in").toString()),
                Optional.of(root.resolve("out").toString()),
                Optional.of(root.resolve("receipts").toString()),
                Duration.ofMillis(100),
                Duration.ofMillis(500));
        return new SftpAddress(
                "127.0.0.1",
                port,
                System.getProperty("user.name"),
                new SftpLogin.Key(userKey, Optional.empty()),
                List.of(fingerprint),
                folders);
    }

    /** The file by which OpenSSH's own client knows it. */
    public Path knownHosts() throws IOException {
        String key = Files.readString(root.resolve("host_key.pub"));
        return Files.writeString(root.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + key);
    }

    /** Its root on the disk. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}

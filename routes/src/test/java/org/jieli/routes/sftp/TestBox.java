package org.jieli.routes.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.partner.SftpLogin;

/** A partner's box on loopback: an Apache MINA server whose root is a folder, with {@code in}, {@code out} and {@code receipts}. */
public final class TestBox implements AutoCloseable {

    public static final String USER = "jieli";
    public static final String PASSWORD = "of the test";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    private final Path root;
    private final KeyPair hostKey;
    private volatile Optional<PublicKey> allowed = Optional.empty();

    /** Opens the box in a folder. */
    public TestBox(Path root) throws Exception {
        this(root, 0, KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256));
    }

    /** Opens it again where it was. */
    public TestBox(Path root, int port, KeyPair hostKey) throws IOException {
        this.root = root;
        this.hostKey = hostKey;
        server.setPort(port);
        for (String folder : List.of("in", "out", "receipts")) {
            Files.createDirectories(root.resolve(folder));
        }
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, given, session) -> USER.equals(user) && PASSWORD.equals(given));
        server.setPublickeyAuthenticator((user, key, session) ->
                allowed.filter(known -> KeyUtils.compareKeys(known, key)).isPresent());
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    /** Its address, with the password and the right host key. */
    public SftpAddress address() {
        return address(new SftpLogin.Password(PASSWORD), fingerprint());
    }

    /** Its address with what the gateway believes. */
    public SftpAddress address(SftpLogin login, String fingerprint) {
        return new SftpAddress("127.0.0.1", server.getPort(), USER, login, List.of(fingerprint), folders());
    }

    static SftpFolders folders() {
        return new SftpFolders(
                Optional.of("in"),
                Optional.of("out"),
                Optional.of("receipts"),
                Duration.ofMillis(100),
                Duration.ofMillis(500));
    }

    /** Its host key, to open it again. */
    public KeyPair hostKey() {
        return hostKey;
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    /** Its root on the disk. */
    public Path root() {
        return root;
    }

    /** Lets the holder of a key in too. */
    public void allow(PublicKey key) {
        allowed = Optional.of(key);
    }

    /** Tells a listener of everything that happens; it may refuse or wait. */
    public void tell(SftpEventListener listener) {
        sftp.addSftpEventListener(listener);
    }

    /** Cuts every connection. */
    public void cut() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    /** From now on it can do only what the protocol itself says, and has no links. */
    public void withoutExtensions() {
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "nothing@example.com=1");
    }

    /** How many sessions are open. */
    public int sessions() {
        return server.getActiveSessions().size();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}

package org.jieli.simulators.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;

/**
 * A box that others reach by SFTP: an Apache MINA server on loopback whose root is one folder. Its host key and its password are made
 * anew each time it opens; nobody gets in by a password or key that it did not tell or was not told.
 */
public final class SftpBox implements AutoCloseable {

    /** Told of what faults do to a file, whose id and type are empty if none is known. */
    public interface Watch {
        void disturbed(String messageId, String type, Fault fault);
    }

    /** The one user who may log in. */
    public static final String USER = "jieli";

    private static final String LOCALHOST = "127.0.0.1";

    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
    private final SshServer server = SshServer.setUpDefaultServer();
    private final HostKeys hostKeys;
    private final Sessions sessions;

    /** Opens a box in which nothing goes wrong. */
    public SftpBox(Path root, int port, Optional<PublicKey> allowed) {
        this(root, port, allowed, () -> Faults.NONE, (messageId, type, fault) -> {});
    }

    /**
     * Opens the box.
     *
     * @param root what the user sees as the root; made if missing
     * @param port 0 for any free one
     * @param allowed the key by which the user may log in too
     * @param faults what goes wrong at the time
     * @param watch told of it
     */
    public SftpBox(Path root, int port, Optional<PublicKey> allowed, Supplier<Faults> faults, Watch watch) {
        BoxFaults wrong = new BoxFaults(faults, watch);
        hostKeys = new HostKeys(wrong);
        sessions = new Sessions(wrong);
        // as OpenSSH does: with Nagle's algorithm every file that is read waits 40 ms for an acknowledgement
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        server.setHost(LOCALHOST);
        server.setPort(port);
        server.setKeyPairProvider(hostKeys);
        server.setPasswordAuthenticator((user, given, session) -> isUser(user, session) && password.equals(given));
        server.setPublickeyAuthenticator((user, key, session) -> isUser(user, session)
                && allowed.filter(known -> KeyUtils.compareKeys(known, key)).isPresent());
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.setFileSystemAccessor(new FaultyFiles(wrong, sessions));
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        try {
            Files.createDirectories(root);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUser(String user, ServerSession session) {
        return sessions.letsIn(session) && USER.equals(user);
    }

    /** Hangs up on who would not be let in any more: a fault of the connection has begun. */
    public void hangUp() {
        server.getActiveSessions().stream().filter(sessions::isCutOff).forEach(session -> session.close(true));
    }

    /** Where the box is, without the password: {@code sftp://jieli@127.0.0.1:PORT/}. */
    public URI address() {
        return URI.create("sftp://" + USER + "@" + LOCALHOST + ":" + server.getPort() + "/");
    }

    /** The password of {@link #USER}. */
    public String password() {
        return password;
    }

    /** The fingerprint of its host key, as OpenSSH prints it: {@code SHA256:...}. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKeys.right());
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jieli.simulators.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A box that others reach by SFTP: an Apache MINA server on loopback whose root is one folder. Its host key and its password are made
 * anew each time it opens; nobody gets in by a password or key that it did not tell or was not told.
 */
public final class SftpBox implements AutoCloseable {

    /** The one user who may log in. */
    public static final String USER = "jieli";

    private static final String LOCALHOST = "127.0.0.1";

    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
    private final KeyPair hostKey = newKey();
    private final SshServer server = SshServer.setUpDefaultServer();

    /**
     * Opens the box.
     *
     * @param root what the user sees as the root; made if missing
     * @param port 0 for any free one
     * @param allowed the key by which the user may log in too
     */
    public SftpBox(Path root, int port, Optional<PublicKey> allowed) {
        server.setHost(LOCALHOST);
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, given, session) -> USER.equals(user) && password.equals(given));
        server.setPublickeyAuthenticator((user, key, session) -> USER.equals(user)
                && allowed.filter(known -> KeyUtils.compareKeys(known, key)).isPresent());
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        try {
            Files.createDirectories(root);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no elliptic curves", e);
        }
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
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
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

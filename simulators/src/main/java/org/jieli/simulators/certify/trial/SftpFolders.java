package org.jieli.simulators.certify.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Folders reached by SFTP, over one session. Thread-safe: one step at a time. */
public final class SftpFolders implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LOOKS = 10;
    private static final String PART = ".part";

    /** A file in a folder. */
    record Found(String name, long size) {}

    private final SshClient client = SshClient.setUpDefaultClient();
    private final ClientSession session;
    private final SftpClient sftp;

    /**
     * Logs in.
     *
     * @throws IOException if the server cannot be reached, has another host key, or does not let the gateway in
     */
    public SftpFolders(SftpAccess access) throws IOException {
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        client.setServerKeyVerifier(new Pinned(access.fingerprint()));
        client.start();
        try {
            session = client.connect(access.user(), access.host(), access.port())
                    .verify(PATIENCE)
                    .getSession();
            identify(access);
            session.auth().verify(PATIENCE);
            sftp = SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    private void identify(SftpAccess access) {
        access.password().ifPresent(session::addPasswordIdentity);
        if (access.keyFile().isPresent()) {
            FileKeyPairProvider keys = new FileKeyPairProvider(access.keyFile().get());
            keys.setPasswordFinder(FilePasswordProvider.EMPTY);
            keys.loadKeys(session).forEach(session::addPublicKeyIdentity);
        }
    }

    /** The host key whose fingerprint was told, and no other. */
    private record Pinned(String fingerprint) implements ServerKeyVerifier {

        @Override
        public boolean verifyServerKey(ClientSession session, SocketAddress server, PublicKey key) {
            return KeyUtils.checkFingerPrint(fingerprint, key).getKey();
        }
    }

    /** The files in a folder, those that are still being written too. */
    synchronized List<Found> list(String folder) throws IOException {
        UncheckedIOException last = null;
        for (int look = 0; look < LOOKS; look++) {
            try {
                return listed(folder);
            } catch (UncheckedIOException gone) {
                last = gone; // a file went away while the server was listing: look again
            }
        }
        throw last.getCause();
    }

    private List<Found> listed(String folder) throws IOException {
        List<Found> found = new ArrayList<>();
        for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
            if (entry.getAttributes().isRegularFile() && !entry.getFilename().startsWith(".")) {
                found.add(new Found(entry.getFilename(), entry.getAttributes().getSize()));
            }
        }
        return found;
    }

    /** True if a folder can be listed. */
    public synchronized boolean has(String folder) {
        try {
            sftp.stat(folder);
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    synchronized byte[] read(String folder, String name) throws IOException {
        try (InputStream file = sftp.read(folder + "/" + name)) {
            return file.readAllBytes();
        }
    }

    /** Writes a file and leaves it as {@code NAME.part}. */
    synchronized void write(String folder, String name, byte[] bytes) throws IOException {
        try (OutputStream file = sftp.write(folder + "/" + name + PART)) {
            file.write(bytes);
        }
    }

    /** Gives a file that was written its name. */
    synchronized void finish(String folder, String name) throws IOException {
        sftp.rename(folder + "/" + name + PART, folder + "/" + name);
    }

    /** Puts a file as the gateway does: first as {@code .part}. */
    synchronized void put(String folder, String name, byte[] bytes) throws IOException {
        write(folder, name, bytes);
        finish(folder, name);
    }

    synchronized void remove(String folder, String name) throws IOException {
        sftp.remove(folder + "/" + name);
    }

    @Override
    public void close() {
        client.stop();
    }
}

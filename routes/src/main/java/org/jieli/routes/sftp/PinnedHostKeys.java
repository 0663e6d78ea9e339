package org.jieli.routes.sftp;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Knows host keys by their fingerprints and remembers the last one it did not know. For one session. */
final class PinnedHostKeys implements HostKeyRepository {

    private static final HostKey[] NONE = {};

    private final List<String> fingerprints;
    private volatile String seen = "";
    private volatile boolean known;

    PinnedHostKeys(List<String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Type and fingerprint of a key that was shown and is not pinned; empty if there was none. */
    String seen() {
        return seen;
    }

    /** True once a pinned key was shown. */
    boolean known() {
        return known;
    }

    @Override
    public int check(String host, byte[] key) {
        String fingerprint = fingerprint(key);
        if (fingerprints.contains(fingerprint)) {
            known = true;
            return OK;
        }
        seen = type(key) + " " + fingerprint;
        return NOT_INCLUDED;
    }

    /** As {@code ssh-keygen -l} prints it. */
    static String fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String type(byte[] key) {
        int length = ByteBuffer.wrap(key).getInt();
        return new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void add(HostKey hostkey, UserInfo ui) {
        throw new UnsupportedOperationException("Keys are pinned in the configuration");
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("Keys are pinned in the configuration");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        remove(host, type);
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "partners.yml";
    }

    @Override
    public HostKey[] getHostKey() {
        return NONE;
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        return NONE;
    }
}

package org.jieli.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key with which a tested system comes to the played gateway: kept in a file, so that it is the same in the next run. */
final class CertifyKey {

    private static final int BYTES = 16;

    private CertifyKey() {}

    /**
     * The key in a file; a new one, readable by its owner only, if there is no file.
     *
     * @throws IOException if the file cannot be read or made, or is empty
     */
    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        String key = Files.readString(file).strip();
        if (key.isEmpty()) {
            throw new IOException("The key file is empty");
        }
        return key;
    }

    private static void make(Path file) throws IOException {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(file, HexFormat.of().formatHex(random) + System.lineSeparator());
    }
}

package org.jieli.gateway.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The random password of one data folder, in a file that only its owner reads (mode 0600). */
record PasswordFile(Path path) {

    private static final int RANDOM_BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The password file of {@code folder}, made if there is none yet. */
    static PasswordFile in(Path folder) throws IOException {
        Path path = folder.resolve("password");
        if (!Files.exists(path)) {
            Path unfinished = folder.resolve("password.part");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OWNER_ONLY);
            Files.writeString(unfinished, random());
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PasswordFile(path);
    }

    String read() throws IOException {
        return Files.readString(path).strip();
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

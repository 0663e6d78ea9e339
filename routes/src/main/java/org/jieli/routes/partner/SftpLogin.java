package org.jieli.routes.partner;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** How the gateway proves who it is to a partner's SFTP server. Prints no secret. */
public sealed interface SftpLogin {

    /**
     * By a password.
     *
     * @param secret the password
     */
    record Password(String secret) implements SftpLogin {

        public Password {
            Objects.requireNonNull(secret, "secret");
        }

        @Override
        public String toString() {
            return "Password[***]";
        }
    }

    /**
     * By a private key in the form of OpenSSH or PEM.
     *
     * @param file where the key is kept
     * @param passphrase what opens it, if it is locked
     */
    record Key(Path file, Optional<String> passphrase) implements SftpLogin {

        public Key {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(passphrase, "passphrase");
        }

        @Override
        public String toString() {
            return "Key[" + file + "]";
        }
    }
}

package org.jieli.routes.partner;

import java.util.List;
import java.util.Objects;

/**
 * A partner's SFTP server. Its host key is pinned: there is no way to connect without knowing it. Prints no secret.
 *
 * @param host name or address
 * @param port port, 22 as a rule
 * @param user who the gateway is there
 * @param login how it proves that
 * @param hostKeys fingerprints of the server's host keys as OpenSSH prints them, {@code SHA256:...}; at least one
 * @param folders its folders
 */
public record SftpAddress(
        String host, int port, String user, SftpLogin login, List<String> hostKeys, SftpFolders folders) {

    public SftpAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(folders, "folders");
        hostKeys = List.copyOf(hostKeys);
        if (hostKeys.isEmpty()) {
            throw new IllegalArgumentException("No host key is pinned");
        }
    }
}

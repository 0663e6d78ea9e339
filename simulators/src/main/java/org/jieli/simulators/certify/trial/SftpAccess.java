package org.jieli.simulators.certify.trial;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the folders of a tested system are reached by SFTP. Prints no password.
 *
 * @param host name or address of the server
 * @param port its port
 * @param user who the gateway is there
 * @param fingerprint of its host key, {@code SHA256:...}
 * @param password by which the gateway logs in; or
 * @param keyFile the file of the private key by which it logs in
 * @param in the folder that the gateway reads
 * @param out the folder where the gateway puts messages
 * @param receipts the folder where the gateway puts receipts
 */
public record SftpAccess(
        String host,
        int port,
        String user,
        String fingerprint,
        Optional<String> password,
        Optional<Path> keyFile,
        String in,
        String out,
        String receipts) {

    @Override
    public String toString() {
        return "SftpAccess[" + host + ":" + port + "]";
    }
}

package org.jieli.gateway.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The {@code sftp} of a partner's block as it was written, not yet checked. Prints no secret.
 *
 * @param host name or address of the server
 * @param port its port
 * @param user who the gateway is there
 * @param password by which it logs in; or
 * @param keyFile the file of the private key by which it logs in
 * @param keyPassphrase what opens the key file, if it is locked
 * @param hostKeys fingerprints of the server's host keys, {@code SHA256:...}
 * @param in the folder that is read
 * @param out the folder where messages are put
 * @param receipts the folder where receipts are put
 * @param every time between two looks into {@code in}
 * @param settled how long a file must not change before it is read
 */
record SftpBlock(
        String host,
        @DefaultValue("22") int port,
        String user,
        String password,
        String keyFile,
        String keyPassphrase,
        List<String> hostKeys,
        String in,
        String out,
        String receipts,
        @DefaultValue("30s") Duration every,
        @DefaultValue("10s") Duration settled) {

    SftpBlock {
        hostKeys = hostKeys == null ? List.of() : List.copyOf(hostKeys);
    }

    @Override
    public String toString() {
        return "SftpBlock[" + host + ":" + port + "]";
    }
}

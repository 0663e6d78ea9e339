package org.jieli.routes.partner;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The folders of a partner's SFTP server, absolute or below the home of the user.
 *
 * @param in where the gateway reads what the partner put; empty if it reads nothing there
 * @param out where the gateway puts messages for the partner; empty if the partner fetches them from its inbox
 * @param receipts where the gateway puts the receipts for what it read; there if {@code in} is
 * @param every time between two looks into {@code in}
 * @param settled how long a file must have kept its size and time before it is read, because partners write slowly under the final
 *     name too
 */
public record SftpFolders(
        Optional<String> in, Optional<String> out, Optional<String> receipts, Duration every, Duration settled) {

    public SftpFolders {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(receipts, "receipts");
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(settled, "settled");
        if (in.isPresent() && receipts.isEmpty()) {
            throw new IllegalArgumentException("A folder that is read needs a folder for the receipts");
        }
    }
}

package org.jieli.routes.journal;

import java.util.Objects;

/**
 * What makes a message unique: its sender and the id the sender gave it (domain.md 2.3).
 *
 * @param senderOrg organisation code of the sender
 * @param messageId UUID in lower case
 */
public record MessageKey(String senderOrg, String messageId) {

    public MessageKey {
        Objects.requireNonNull(senderOrg, "senderOrg");
        Objects.requireNonNull(messageId, "messageId");
    }
}

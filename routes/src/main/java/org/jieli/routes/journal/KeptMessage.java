package org.jieli.routes.journal;

import java.time.Instant;
import org.jieli.mappings.Wire;
import org.jieli.schemas.message.MessageType;

/**
 * A message as the journal keeps it.
 *
 * @param key sender and message id
 * @param partner name of the partner that sent it, or {@code jieli} for the gateway itself
 * @param type its type
 * @param caseNo case number, or null
 * @param correlationId thread of the business exchange
 * @param urgent true for the urgent lane (MINOR, LIFE)
 * @param receivedAt when the gateway got it
 * @param raw the sender's bytes
 * @param rawDigest SM3 of the sender's bytes, hexadecimal
 * @param interchange the message in the XML of the standard, UTF-8
 */
public record KeptMessage(
        MessageKey key,
        String partner,
        MessageType type,
        String caseNo,
        String correlationId,
        boolean urgent,
        Instant receivedAt,
        Wire raw,
        String rawDigest,
        byte[] interchange) {

    /** Names the message, never its content. */
    @Override
    public String toString() {
        return "KeptMessage[" + type + " " + key.messageId() + "]";
    }
}

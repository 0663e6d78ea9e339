package org.jieli.simulators.ledger;

import java.time.Instant;

/**
 * One message that a partner received or sent. The array is not copied and must not be changed.
 *
 * @param messageId its id
 * @param type its type, A1 to Z2
 * @param caseNo the case it belongs to; empty if it names none
 * @param at when it was received or sent, by the partner's clock
 * @param contentType the media type of its bytes
 * @param bytes the bytes as they were on the wire
 */
public record Entry(String messageId, String type, String caseNo, Instant at, String contentType, byte[] bytes) {

    /** Says which message it is, never what it says. */
    @Override
    public String toString() {
        return "Entry[" + type + " " + messageId + ", " + bytes.length + " bytes]";
    }
}

package org.jieli.mappings.police;

import org.jieli.schemas.message.MessageType;

/**
 * The head of the JSON object around the XML document, its fields named as in the envelope of the standard.
 *
 * @param messageType said as the service that is called
 * @param sentAt {@code yyyyMMddHHmmss}
 */
record Shell(
        String specVersion,
        String messageId,
        MessageType messageType,
        String correlationId,
        String causationId,
        String replacesMessageId,
        String receiverOrg,
        String sentAt,
        boolean testFlag) {

    /** Never shows whose message it is. */
    @Override
    public String toString() {
        return "Shell[" + messageType + "]";
    }
}

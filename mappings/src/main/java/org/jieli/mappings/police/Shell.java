package org.jieli.mappings.police;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
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

    /** The fields of the envelope that stand in the head, by their names in the standard. */
    static final Map<String, String> KEYS = Map.of(
            "specVersion", "version",
            "messageId", "msgId",
            "messageType", "service",
            "correlationId", "sessionId",
            "causationId", "causeId",
            "replacesMessageId", "replacesId",
            "receiverOrg", "receiver",
            "sentAt", "sentAt",
            "testFlag", "test");

    /** A head that is valid against the contract. */
    static Shell of(JsonNode head) {
        return new Shell(
                text(head, "specVersion"),
                text(head, "messageId"),
                Heard.CODES.constant(MessageType.class, text(head, "messageType")),
                text(head, "correlationId"),
                text(head, "causationId"),
                text(head, "replacesMessageId"),
                text(head, "receiverOrg"),
                text(head, "sentAt"),
                head.path(KEYS.get("testFlag")).booleanValue());
    }

    ObjectNode json() {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        put(head, "specVersion", specVersion);
        put(head, "messageId", messageId);
        put(head, "messageType", Heard.CODES.wire(messageType));
        put(head, "correlationId", correlationId);
        put(head, "causationId", causationId);
        put(head, "replacesMessageId", replacesMessageId);
        put(head, "receiverOrg", receiverOrg);
        put(head, "sentAt", sentAt);
        return head.put(KEYS.get("testFlag"), testFlag);
    }

    private static String text(JsonNode head, String name) {
        return head.path(KEYS.get(name)).textValue();
    }

    private static void put(ObjectNode head, String name, String value) {
        if (value != null) {
            head.put(KEYS.get(name), value);
        }
    }

    /** Never shows whose message it is. */
    @Override
    public String toString() {
        return "Shell[" + messageType + "]";
    }
}

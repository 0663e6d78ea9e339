package org.jieli.mappings.xunqin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What stands where. On the wire the fields of the body stand beside the head, and the number that the site gave a notice stands in
 * the body; the contract has the body as one field, and the standard has that number in the envelope.
 */
final class Layout {

    private static final String HEAD = "head";
    private static final String NOTICE_NO = "notice_no";
    private static final String EXTERNAL_IDS = "external_ids";
    private static final String SYSTEM = "system";
    private static final String VALUE = "value";

    /** How the site calls itself in a list of external numbers. */
    private static final String SITE = XunqinValues.CODES.wire("ExternalSystem", "TRACING_SITE");

    private Layout() {}

    /** The two fields of the contract: the head, and everything else under the key of the body. */
    static ObjectNode nested(JsonNode flat, String bodyKey) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        flat.properties().forEach(field -> body.set(field.getKey(), field.getValue()));
        JsonNode head = body.remove(HEAD);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (head != null) {
            tree.set(HEAD, head);
        }
        return tree.set(bodyKey, body);
    }

    /** The head alone, where nobody knows what the rest should be. */
    static ObjectNode headOnly(JsonNode flat) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        return flat.has(HEAD) ? tree.set(HEAD, flat.get(HEAD)) : tree;
    }

    static ObjectNode flat(ObjectNode nested, String bodyKey) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        flat.set(HEAD, nested.get(HEAD));
        nested.get(bodyKey).properties().forEach(field -> flat.set(field.getKey(), field.getValue()));
        return flat;
    }

    /** The pointer on the wire of a pointer in the contract. */
    static String onWire(String pointer, String bodyKey) {
        String body = "/" + bodyKey;
        return pointer.equals(body) || pointer.startsWith(body + "/") ? pointer.substring(body.length()) : pointer;
    }

    /** Takes the number of the site from a receipt to the head of its external numbers. */
    static void numberToEnvelope(ObjectNode tree, String bodyKey) {
        JsonNode number = ((ObjectNode) tree.get(bodyKey)).remove(NOTICE_NO);
        if (number != null) {
            ObjectNode id =
                    JsonNodeFactory.instance.objectNode().put(SYSTEM, SITE).put(VALUE, number.textValue());
            ((ObjectNode) tree.get(HEAD)).withArray(EXTERNAL_IDS).insert(0, id);
        }
    }

    /** Takes the number back, if it is the first of the external numbers. */
    static void numberToReceipt(ObjectNode tree, String bodyKey) {
        ObjectNode head = (ObjectNode) tree.get(HEAD);
        if (SITE.equals(head.path(EXTERNAL_IDS).path(0).path(SYSTEM).asText())) {
            ArrayNode ids = head.withArray(EXTERNAL_IDS);
            ((ObjectNode) tree.get(bodyKey)).set(NOTICE_NO, ids.remove(0).get(VALUE));
            if (ids.isEmpty()) {
                head.remove(EXTERNAL_IDS);
            }
        }
    }
}

package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.message.MessageType;

/**
 * The ids that a clerk cannot know, made of what the row says and of nothing else: the same row has the same ids in every file, at any
 * time, however its dates, charset or columns are written. They are UUIDs of version 8 (RFC 9562) over SM3.
 */
final class Identity {

    private static final String ID = "messageId";
    private static final String THREAD = "correlationId";
    private static final int VARIANT_AT = 16;

    private Identity() {}

    /** Gives the envelope a message id and a thread, if the row has none. */
    static void give(ObjectNode tree, MessageType type) {
        ObjectNode envelope = (ObjectNode) tree.get("envelope");
        if (!envelope.has(ID)) {
            envelope.put(ID, uuid("message\n" + content(tree)));
        }
        if (!envelope.has(THREAD)) {
            JsonNode caseNo = envelope.get("caseNo");
            envelope.put(
                    THREAD,
                    caseNo == null
                            ? envelope.get(ID).asText()
                            : uuid("thread\n" + type.family() + "\n" + caseNo.asText()));
        }
    }

    /** Everything that the row says, in one order. The sender is part of it. */
    private static String content(ObjectNode tree) {
        SortedMap<String, String> values = new TreeMap<>();
        collect(tree, "", values);
        StringBuilder text = new StringBuilder();
        values.forEach((place, value) -> text.append(place)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
        return text.toString();
    }

    private static void collect(JsonNode node, String place, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), place + "/" + field.getKey(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place + "/" + i, values);
            }
        } else {
            values.put(place, node.asText());
        }
    }

    private static String uuid(String name) {
        String digest = Digests.sm3(name.getBytes(StandardCharsets.UTF_8));
        int variant = Character.digit(digest.charAt(VARIANT_AT), 16) & 0x3 | 0x8;
        return digest.substring(0, 8) + '-' + digest.substring(8, 12) + "-8" + digest.substring(13, VARIANT_AT) + '-'
                + Integer.toHexString(variant) + digest.substring(17, 20) + '-' + digest.substring(20, 32);
    }
}

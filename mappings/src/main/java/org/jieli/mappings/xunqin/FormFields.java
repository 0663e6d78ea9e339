package org.jieli.mappings.xunqin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The names of fields: a tree as a form, and a JSON Pointer as the name of a field. */
final class FormFields {

    private FormFields() {}

    /** {@code /channels/0/name} as {@code channels[0].name}. */
    static String name(String pointer) {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
    }

    /** The parts of a form that says the same as the tree, in its order. */
    static List<FormPart> parts(JsonNode tree) {
        List<FormPart> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            add(field.getKey(), field.getValue(), tree, parts);
        }
        return parts;
    }

    private static void add(String name, JsonNode node, JsonNode holder, List<FormPart> parts) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(name + "[" + i + "]", node.get(i), node, parts);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(name + "." + field.getKey(), field.getValue(), node, parts);
            }
        } else {
            parts.add(part(name, node.textValue(), holder));
        }
    }

    private static FormPart part(String name, String value, JsonNode holder) {
        return FormPart.holdsFile(name)
                ? new FormPart(
                        name, holder.path("mime").asText(), Base64.getDecoder().decode(value))
                : new FormPart(name, "", value.getBytes(StandardCharsets.UTF_8));
    }
}

package org.jieli.mappings.xunqin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands at one path of a form: a value, fields, or items by their index. For one form. */
final class FormNode {

    private final SequencedMap<String, FormNode> fields = new LinkedHashMap<>();
    private final SortedMap<Integer, FormNode> items = new TreeMap<>();
    private String name = "";
    private String value;

    FormNode field(String key) {
        return fields.computeIfAbsent(key, k -> new FormNode());
    }

    FormNode item(int index) {
        return items.computeIfAbsent(index, i -> new FormNode());
    }

    boolean holdsValue() {
        return value != null;
    }

    /** Takes the value of the field with this name; false if something already stands here. */
    boolean take(String field, String text) {
        boolean free = value == null && fields.isEmpty() && items.isEmpty();
        name = field;
        value = text;
        return free;
    }

    /** The name of the first field, in order, before which an index is missing. */
    Optional<String> gap() {
        int expected = 0;
        for (Map.Entry<Integer, FormNode> item : items.entrySet()) {
            if (item.getKey() != expected++) {
                return Optional.of(item.getValue().anyName());
            }
        }
        return items.values().stream()
                .map(FormNode::gap)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> fields.values().stream()
                        .map(FormNode::gap)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    JsonNode json() {
        if (value != null) {
            return JsonNodeFactory.instance.textNode(value);
        }
        return items.isEmpty() ? object() : array();
    }

    private ObjectNode object() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((key, node) -> object.set(key, node.json()));
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.values().forEach(node -> array.add(node.json()));
        return array;
    }

    private String anyName() {
        return value != null
                ? name
                : fields.values().stream()
                        .findFirst()
                        .or(() -> items.values().stream().findFirst())
                        .map(FormNode::anyName)
                        .orElse("");
    }
}

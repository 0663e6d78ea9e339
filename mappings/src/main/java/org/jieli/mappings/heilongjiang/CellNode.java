package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the cells of a row say at one place of the standard: a value, fields, or items by their number. For one row. */
final class CellNode {

    private final SequencedMap<String, CellNode> fields = new LinkedHashMap<>();
    private final SortedMap<Integer, CellNode> items = new TreeMap<>();
    private String header = "";
    private JsonNode value;

    /** What stands in a field of this node; nothing yet if no cell was put there. */
    CellNode field(String name) {
        return fields.computeIfAbsent(name, key -> new CellNode());
    }

    /** Puts a value where a header leads, below this node; false if there is one already. */
    boolean put(Target target, String from, JsonNode content) {
        Iterator<Integer> numbers = target.numbers().iterator();
        CellNode node = this;
        for (String step : target.column().steps()) {
            node = Character.isLetter(step.charAt(0))
                    ? node.field(step)
                    : node.item(step.equals(TreePath.ANY) ? numbers.next() - 1 : Integer.parseInt(step));
        }
        boolean free = node.value == null;
        node.value = content;
        node.header = from;
        return free;
    }

    private CellNode item(int index) {
        return items.computeIfAbsent(index, number -> new CellNode());
    }

    /** The header of the first cell before whose group one is missing. */
    Optional<String> gap() {
        int expected = 0;
        for (Map.Entry<Integer, CellNode> item : items.entrySet()) {
            if (item.getKey() != expected++) {
                return Optional.of(item.getValue().anyHeader());
            }
        }
        return Stream.concat(fields.values().stream(), items.values().stream())
                .flatMap(node -> node.gap().stream())
                .findFirst();
    }

    private String anyHeader() {
        return value != null
                ? header
                : Stream.concat(fields.values().stream(), items.values().stream())
                        .map(CellNode::anyHeader)
                        .findFirst()
                        .orElse("");
    }

    /** As JSON; notes the header of every value under its JSON Pointer. */
    JsonNode json(String pointer, Map<String, String> headers) {
        if (value != null) {
            headers.put(pointer, header);
            return value;
        }
        return items.isEmpty() ? object(pointer, headers) : array(pointer, headers);
    }

    private ObjectNode object(String pointer, Map<String, String> headers) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, node) -> object.set(name, node.json(pointer + "/" + name, headers)));
        return object;
    }

    private ArrayNode array(String pointer, Map<String, String> headers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.values().forEach(node -> array.add(node.json(pointer + "/" + array.size(), headers)));
        return array;
    }
}

package org.jieli.simulators.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tree that the names of form fields spell, such as {@code channels[0].name}. */
final class FormTree {

    private static final Pattern POSITION = Pattern.compile("\\[([0-9]{1,4})]");

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    /**
     * Hangs a field into the tree.
     *
     * @throws IllegalArgumentException if its name does not fit the fields before it
     */
    void put(String name, String value) {
        String[] steps = name.replace("[", ".[").split("\\.", -1);
        JsonNode node = root;
        for (int i = 0; i < steps.length - 1; i++) {
            node = child(node, steps[i], steps[i + 1].startsWith("["));
        }
        hang(node, steps[steps.length - 1], JsonNodeFactory.instance.textNode(value));
    }

    private static JsonNode child(JsonNode parent, String step, boolean list) {
        JsonNode child = parent instanceof ArrayNode array ? array.get(index(step)) : parent.get(step);
        if (child != null) {
            return child;
        }
        JsonNode made = list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        hang(parent, step, made);
        return made;
    }

    private static void hang(JsonNode parent, String step, JsonNode child) {
        if (parent instanceof ObjectNode object && !step.startsWith("[")) {
            object.set(step, child);
        } else if (parent instanceof ArrayNode array && index(step) == array.size()) {
            array.add(child);
        } else {
            throw new IllegalArgumentException("A field that does not fit the fields before it");
        }
    }

    /** The position that a step such as {@code [2]} names; -1 if it names none. */
    private static int index(String step) {
        Matcher position = POSITION.matcher(step);
        return position.matches() ? Integer.parseInt(position.group(1)) : -1;
    }

    String json() {
        return root.toString();
    }
}

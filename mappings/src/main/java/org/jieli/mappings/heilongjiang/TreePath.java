package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jieli.schemas.message.MessageType;

/** Paths of the standard, {@code body.person.names[0].fullName}, in trees of its JSON form. */
final class TreePath {

    static final String ANY = "#";

    private static final String BODY = "body";
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9#]+");

    private TreePath() {}

    /** The names and numbers of a path or pattern. */
    static List<String> steps(String path) {
        return STEP.matcher(path).results().map(MatchResult::group).toList();
    }

    /** The JSON Pointer of a value as a path of the standard. */
    static String ofPointer(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step : pointer.substring(1).split("/")) {
            if (Character.isDigit(step.charAt(0))) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Character.isUpperCase(step.charAt(0)) ? BODY : step);
            }
        }
        return path.toString();
    }

    /** The objects that hold the last step of a pattern, one for each item that is there. */
    static List<ObjectNode> holders(ObjectNode tree, MessageType type, List<String> steps) {
        List<JsonNode> nodes = List.of(tree.get(steps.getFirst().equals(BODY) ? type.en() : steps.getFirst()));
        for (String step : steps.subList(1, steps.size() - 1)) {
            List<JsonNode> next = new ArrayList<>();
            nodes.forEach(node -> follow(node, step, next));
            nodes = next;
        }
        return nodes.stream()
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static Optional<JsonNode> value(ObjectNode tree, MessageType type, List<String> steps) {
        return holders(tree, type, steps).stream()
                .flatMap(holder -> Optional.ofNullable(holder.get(steps.getLast())).stream())
                .findFirst();
    }

    private static void follow(JsonNode node, String step, List<JsonNode> next) {
        if (step.equals(ANY)) {
            node.forEach(next::add);
        } else if (node.isArray()) {
            Optional.ofNullable(node.get(Integer.parseInt(step))).ifPresent(next::add);
        } else {
            Optional.ofNullable(node.get(step)).ifPresent(next::add);
        }
    }
}

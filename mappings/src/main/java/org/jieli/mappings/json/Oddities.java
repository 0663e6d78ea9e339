package org.jieli.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * What JSON allows and no message of the standard can hold: characters that XML 1.0 forbids, and numbers with an exponent that would
 * blow up whoever writes them out.
 */
final class Oddities {
    private static final int MAX_SCALE = 10;
    private static final Problem CHARACTER = Problem.error(
            ProblemCode.E102, Place.WHOLE, "含有不允许的控制字符或不完整的字符", "A control character or half a character");
    private static final Problem NUMBER =
            Problem.error(ProblemCode.E103, Place.WHOLE, "数值的指数超出范围", "The exponent of the number is out of range");

    private Oddities() {}

    /** The first problem of each odd value, at its JSON Pointer; nearly always empty. */
    static List<Problem> of(JsonNode tree) {
        if (isClean(tree)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        collect(tree, "", problems);
        return problems;
    }

    /** True if no number of {@code tree} is too monstrous to be looked at by the contract. */
    static boolean numbersAreSane(List<Problem> oddities) {
        return oddities.stream().noneMatch(problem -> problem.code() == ProblemCode.E103);
    }

    private static boolean isClean(JsonNode node) {
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (!isClean(child)) {
                    return false;
                }
            }
            return true;
        }
        return problem(node).isEmpty();
    }

    private static void collect(JsonNode node, String pointer, List<Problem> problems) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                collect(field.getValue(), Pointers.field(pointer, field.getKey()), problems);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, problems);
            }
        } else {
            problem(node).ifPresent(problem -> problems.add(problem.at(Place.at(pointer))));
        }
    }

    private static Optional<Problem> problem(JsonNode value) {
        if (value.isTextual()) {
            return isXmlText(value.textValue()) ? Optional.empty() : Optional.of(CHARACTER);
        }
        if (value.isBigDecimal()) {
            BigDecimal number = value.decimalValue();
            return Math.abs((long) number.scale()) <= MAX_SCALE ? Optional.empty() : Optional.of(NUMBER);
        }
        return Optional.empty();
    }

    private static boolean isXmlText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c) || c > '\uFFFD') {
                return false;
            }
        }
        return true;
    }
}

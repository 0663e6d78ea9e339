package org.jieli.mappings.xunqin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.problem.Problem;

/**
 * The fields of a form as the tree that their names spell: {@code channels[0].name} is the field {@code name} of the first item of
 * {@code channels}. Every value is a text; a file is its Base64.
 *
 * @param tree what could be placed
 * @param problems what could not
 */
record FormTree(JsonNode tree, List<Problem> problems) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_.\\[\\]-]{1,100}");
    private static final Pattern STEP = Pattern.compile("([a-z][a-z0-9_]*)(?:\\[(0|[1-9][0-9]{0,2})])?");
    private static final int MOST_STEPS = 8;
    private static final int LONGEST_NAME = 100;

    static FormTree of(List<FormPart> parts) {
        FormNode root = new FormNode();
        List<Problem> problems = new ArrayList<>();
        parts.forEach(part -> place(part, root, problems));
        root.gap().map(FormProblems::gap).ifPresent(problems::add);
        return new FormTree(root.json(), List.copyOf(problems));
    }

    private static void place(FormPart part, FormNode root, List<Problem> problems) {
        String name = part.name();
        List<Matcher> steps = steps(name);
        if (steps.isEmpty()) {
            problems.add(FormProblems.unknownField(NAME.matcher(name).matches() ? name : ""));
            return;
        }
        FormNode node = root;
        boolean free = true;
        for (Matcher step : steps) {
            free &= !node.holdsValue();
            node = node.field(step.group(1));
            node = step.group(2) == null ? node : node.item(Integer.parseInt(step.group(2)));
        }
        try {
            if (!node.take(name, value(part)) || !free) {
                problems.add(FormProblems.repeated(name));
            }
        } catch (CharacterCodingException e) {
            problems.add(FormProblems.notUtf8(name));
            node.take(name, "");
        }
    }

    private static List<Matcher> steps(String name) {
        String[] texts = name.split("\\.", -1);
        List<Matcher> steps = new ArrayList<>();
        for (String text : texts) {
            Matcher step = STEP.matcher(text);
            if (name.length() > LONGEST_NAME || texts.length > MOST_STEPS || !step.matches()) {
                return List.of();
            }
            steps.add(step);
        }
        return steps;
    }

    private static String value(FormPart part) throws CharacterCodingException {
        return FormPart.holdsFile(part.name())
                ? Base64.getEncoder().encodeToString(part.content())
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(part.content()))
                        .toString();
    }
}

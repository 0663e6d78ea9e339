package org.jieli.mappings.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns places of the interchange standard into JSON Pointers: {@code body.person.documents[0].docNo} becomes {@code
 * /handover_notice/person/documents/0/doc_no}. What the contract does not have falls back to the nearest
 * field above it.
 *
 * @param contract what fields are called
 * @param bodyType the name of the type of the body
 * @param bodyKey the key of the body
 */
record JsonPlaces(JsonContract contract, String bodyType, String bodyKey) {
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_]+)((?:\\[[0-9]+\\])?)");

    String pointer(String path) {
        String[] steps = path.split("\\.");
        return switch (steps[0]) {
            case "envelope" -> walk("/" + contract.envelopeKey(), "Envelope", steps);
            case "body" -> walk("/" + bodyKey, bodyType, steps);
            default -> "";
        };
    }

    private String walk(String start, String startType, String[] steps) {
        String pointer = start;
        WireType type = contract.type(startType);
        for (int i = 1; i < steps.length; i++) {
            Matcher step = STEP.matcher(steps[i]);
            WireField field = step.matches() ? type.byName().get(step.group(1)) : null;
            if (field == null) {
                return pointer;
            }
            pointer += "/" + field.key() + step.group(2).replace('[', '/').replace("]", "");
            type = contract.type(field.type());
        }
        return pointer;
    }
}

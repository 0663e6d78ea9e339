package org.jieli.gateway.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tester writes on the command line about a fault, as the fields of a file of faults; nothing is judged here. */
final class FaultWords {

    private FaultWords() {}

    /**
     * The fields: a word alone is what to do, {@code types=F1,F2} a list, {@code delay=least:1s,most:3s} a map.
     *
     * @param words in any order
     */
    static Map<String, Object> fields(List<String> words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? "do" : word.substring(0, equals);
            fields.put(name, value(name, word.substring(equals + 1)));
        }
        return fields;
    }

    private static Object value(String name, String text) {
        if (name.equals("types")) {
            return List.of(text.split(","));
        }
        return text.contains(":") ? map(text) : text;
    }

    private static Map<String, String> map(String text) {
        return Arrays.stream(text.split(","))
                .map(pair -> pair.split(":", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length == 1 ? "" : pair[1],
                        (first, second) -> second,
                        LinkedHashMap::new));
    }
}

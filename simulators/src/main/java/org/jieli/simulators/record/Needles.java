package org.jieli.simulators.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Many texts that are looked for at once: how long that takes does not depend on how many they are. Immutable and thread-safe. */
final class Needles {

    private final Map<Integer, List<String>> byBeginning;

    /** @param all texts of 2 characters or more; shorter ones are not looked for */
    Needles(Collection<String> all) {
        byBeginning = new HashMap<>(all.stream()
                .filter(needle -> needle.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(needle -> beginning(needle, 0))));
    }

    private static int beginning(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }

    /** The longest one that stands at a place in a text. */
    Optional<String> at(String text, int place) {
        if (place + 1 >= text.length()) {
            return Optional.empty();
        }
        return byBeginning.getOrDefault(beginning(text, place), List.of()).stream()
                .filter(needle -> text.startsWith(needle, place))
                .findFirst();
    }

    /** True if one of them stands anywhere in a text. */
    boolean areIn(String text) {
        for (int place = 0; place + 1 < text.length(); place++) {
            List<String> some = byBeginning.get(beginning(text, place));
            if (some != null && at(text, place).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

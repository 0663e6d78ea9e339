package org.jieli.simulators.answer;

import java.util.Map;

/**
 * One answer.
 *
 * @param sample the sample it is made from; begins with the type, for example {@code F2} or {@code C3-match}
 * @param values fields to write into it, by their paths in the partner's own words
 */
public record Said(String sample, Map<String, Object> values) {

    public Said {
        values = Map.copyOf(values);
    }

    static Said plain(String sample) {
        return new Said(sample, Map.of());
    }
}

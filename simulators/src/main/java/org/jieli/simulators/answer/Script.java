package org.jieli.simulators.answer;

import java.util.List;
import java.util.Map;

/**
 * What a partner answers when it plays by itself.
 *
 * @param answers for each type of question the samples that answer it, in turn
 */
public record Script(Map<String, List<String>> answers) {

    /** A station knows the person, confirms the kin and takes everybody in. */
    public static final Script STATION = new Script(Map.of(
            "E1", List.of("E2"),
            "E4", List.of("E5"),
            "F1", List.of("F2"),
            "G1", List.of("G2")));

    /** The registry stores everything and finds an earlier rescue. */
    public static final Script REGISTRY = new Script(Map.of(
            "A1", List.of("A5"),
            "A2", List.of("A5"),
            "A3", List.of("A5"),
            "G3", List.of("A5"),
            "B1", List.of("B2")));

    /** The police take every query and find candidates. */
    public static final Script POLICE = new Script(Map.of("C1", List.of("C2", "C3-candidates")));

    /** A partner that is only told. */
    public static final Script SILENT = new Script(Map.of());

    /** The samples that answer a question of this type; empty for none. */
    public List<String> answersTo(String type) {
        return answers.getOrDefault(type, List.of());
    }
}

package org.jieli.simulators.certify.trial;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieli.simulators.answer.Script;

/** What a system is in the relay, and with it what it is sent and what it is asked (domain.md 2.3). */
public enum Role {
    STATION(
            "F1",
            Script.STATION,
            List.of(
                    "A5", "B2", "C2", "C3", "C4", "E1", "E2", "E4", "E5", "F1", "F2", "F3", "F4", "F5", "F6", "F7",
                    "G1")),
    BUREAU("F1", Script.SILENT, List.of("E1", "F1", "F2", "F7")),
    REGISTRY("A1", Script.REGISTRY, List.of("A1", "A2", "A3", "B1", "C4", "G2", "G3")),
    POLICE("C1-by-name", Script.POLICE, List.of("C1-by-face", "C1-by-id", "C1-by-name", "C4")),
    TRACING_SITE("D1", Script.SILENT, List.of("D1", "D1-minor", "D3"));

    private final String opener;
    private final Script script;
    private final List<String> samples;

    Role(String opener, Script script, List<String> samples) {
        this.opener = opener;
        this.script = script;
        this.samples = samples;
    }

    /** The sample with which a case begins at such a system: it needs nothing that came before. */
    public String opener() {
        return opener;
    }

    /** The samples of everything that such a system is sent. */
    public List<String> samples() {
        return samples;
    }

    /** What such a system is asked, and the types of message that answer it, in turn. */
    public Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new TreeMap<>();
        script.answers()
                .forEach((question, answers) -> questions.put(
                        sampleOf(question),
                        answers.stream().map(name -> name.split("-", 2)[0]).toList()));
        return questions;
    }

    private String sampleOf(String type) {
        return samples.contains(type) ? type : opener;
    }
}

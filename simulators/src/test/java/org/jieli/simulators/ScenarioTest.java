package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.scenario.Play;
import org.jieli.simulators.scenario.Scenario;
import org.jieli.simulators.scenario.Step;
import org.jieli.simulators.unplayable.UnplayableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios that a tester writes. */
@JieliSimulators({"changzhi", "hebi"})
class ScenarioTest {

    private static final String SCENARIO = """
            scenario: Hebi rejects and accepts
            steps:
              - when: {partner: hebi, arrives: F1, answer: reject, reason: R02}
              - repeat:
                  times: 2
                  steps:
                    - send: {as: changzhi, sample: F1, to: hebi}
                    - wait: 1ms
              - advance: 2h
              - expect: {at: hebi, type: F1, within: 5s, where: {/BW/BWT/YXJ: 普通}}
            """;

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private TwoStations played;

    @BeforeEach
    void play(Partners partners) {
        played = TwoStations.of(partners);
    }

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void everyStepIsDoneInOrderAndWhatIsExpectedMustCome() throws Exception {
        Scenario scenario = read(SCENARIO);

        assertThat(new Play(played.control(), this::tellAndPost).play(scenario)).isTrue();

        assertThat(told)
                .containsExactly("3 true", "7 true", "8 true", "7 true", "8 true", "5 true", "9 true", "10 true");
        assertThat(played.changzhi().ledger().sent()).hasSize(2);
    }

    @Test
    void whatDoesNotComeInTimeEndsTheScenarioAndWhatCameBeforeDoesNotCount() throws Exception {
        post("01862350-6a02-7abc-8def-000000000001");
        Scenario scenario = read("""
                scenario: nothing comes
                steps:
                  - expect: {at: hebi, type: F1, within: 50ms}
                  - wait: 1h
                """);

        assertThat(new Play(played.control(), (step, well) -> told.add(step.line() + " " + well)).play(scenario))
                .isFalse();
        assertThat(told).containsExactly("3 false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hebi, arrives: F1|hebbi, arrives: F1|s.yml:3:21|No such partner is played: hebbi",
                "answer: reject|answer: rejekt|s.yml:3:11|F1 cannot be answered so: rejekt",
                "reason: R02|reason: R98|s.yml:3:11|No such reason: R98",
                "arrives:|arives:|s.yml:3:27|No such word: arives",
                "sample: F1|sample: F9|s.yml:7:17|This partner sends no such message: F9",
                "times: 2|times: many|s.yml:5:14|A whole number from 1 to 10000",
                "wait: 1ms|wait: soon|s.yml:8:17|A length of time is written like",
                "as: changzhi, |''|s.yml:7:17|as is missing",
                "- advance: 2h|- advance: {2h|s.yml:|It is no YAML",
            })
    void whatIsWrongIsToldWithItsPlaceBeforeAnythingIsPlayed(
            String right, String wrong, String place, String sentence) {
        assertThatThrownBy(() -> read(SCENARIO.replace(right, wrong)))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(sentence);
        assertThat(played.gateway().messages()).isEmpty();
    }

    private void tellAndPost(Step step, boolean well) {
        told.add(step.line() + " " + well);
        if (step instanceof Step.Advance) {
            post("01862350-6a02-7abc-8def-000000000001");
        }
    }

    private Scenario read(String yaml) throws IOException {
        return Scenario.read(Files.writeString(folder.resolve("s.yml"), yaml), played.control());
    }

    private void post(String id) {
        byte[] notice = Contracts.henan().sample("F1").set("/BW/BWT/XXBH", id).bytes();
        Http.post(
                played.hebi().address().orElseThrow(),
                notice,
                played.hebi().contract().contentType());
    }
}

package org.jieli.simulators.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JieliSimulators(at = "2023-02-06T02:00:00Z")
class ChangzhiStoryTest {

    private List<Step> steps;

    @BeforeEach
    void play(Partners partners) {
        steps = new ChangzhiStory(partners.cast()).steps();
    }

    @Test
    void theStoryHasItsTwentySixSteps() {
        assertThat(steps.stream().map(Step::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
    }

    @Test
    void everythingThatIsSaidKeepsTheContractOfItsSpeaker() {
        said().forEach(line -> {
            Simulator speaker = line.speaker();
            Inspection inspection = speaker.contract()
                    .inspect(line.letter().bytes(), speaker.contract().contentType());
            assertThat(inspection.problems()).as(line.turn().toString()).isEmpty();
        });
    }

    @Test
    void everyMessageIsSaidByItsSpeakerAtItsTimeUnderAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        said().forEach(line -> {
            Contract contract = line.speaker().contract();
            assertThat(read(line, Field.SENDER_ORG)).isEqualTo(line.speaker().org());
            assertThat(read(line, Field.SENT_AT))
                    .isEqualTo(String.valueOf(contract.time(line.turn().at())));
            assertThat(contract.words().type(line.letter()))
                    .hasValue(line.turn().type());
            assertThat(ids.add(line.turn().messageId().orElseThrow())).isTrue();
        });
        assertThat(ids).hasSize(34);
    }

    @Test
    void rareAndMinorityNamesAreSaidInBothDialects() {
        assertThat(said().map(line -> new String(
                                line.letter().bytes(),
                                line.speaker().contract().contentType().contains("GB18030")
                                        ? Charset.forName("GB18030")
                                        : StandardCharsets.UTF_8))
                        .filter(text -> text.contains("䶮") && text.contains("阿卜杜拉·买买提测试")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void nobodyHasHeardAnythingBeforeItIsSaid() {
        steps.forEach(step -> step.turns()
                .forEach(turn ->
                        assertThat(turn.waiting()).containsAll(turn.receivers()).containsAll(turn.copied())));
    }

    private record Said(Turn turn, Simulator speaker, Letter letter) {}

    private Stream<Said> said() {
        Manuscript manuscript = new Manuscript("changzhi");
        return steps.stream().flatMap(step -> step.turns().stream()
                .flatMap(turn -> turn
                        .speaker()
                        .map(speaker -> new Said(turn, speaker, manuscript.letter(step.number(), turn.type(), speaker)))
                        .stream()));
    }

    private static String read(Said line, Field field) {
        return line.speaker().contract().words().read(line.letter(), field).orElseThrow();
    }
}

package org.jieli.simulators.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.unplayable.UnplayableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a partner answers when somebody has chosen. */
class AnswersTest {

    private final Answers hebi = new Answers(Script.STATION, Contracts.henan());
    private final Answers police = new Answers(Script.POLICE, Contracts.police());

    static Stream<Contract> dialects() {
        return Stream.of(
                Contracts.henan(),
                Contracts.shanxi(),
                Contracts.heilongjiang(),
                Contracts.police(),
                Contracts.national());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyAnswerThatCanBeChosenKeepsTheContract(Contract contract) {
        assertThat(contract.words().answers().values().stream().flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(sample -> {
                    byte[] bytes = contract.sample(sample).bytes();
                    assertThat(contract.inspect(bytes, contract.contentType()).problems())
                            .isEmpty();
                });
    }

    @Test
    void withoutAChoiceTheScriptAnswers() {
        assertThat(hebi.to("F1")).containsExactly(Said.plain("F2"));
        assertThat(police.to("C1")).containsExactly(Said.plain("C2"), Said.plain("C3-candidates"));
        assertThat(hebi.to("F4")).isEmpty();
    }

    @Test
    void choicesAreUsedUpOneByOneAndThenTheScriptAnswersAgain() {
        hebi.choose("F1", choice("reject", "R02"), 1);
        hebi.choose("F1", choice("silence"), 2);

        assertThat(hebi.to("F1")).extracting(Said::sample).containsExactly("F2-reject");
        assertThat(hebi.to("F1")).isEmpty();
        assertThat(hebi.to("F1")).isEmpty();
        assertThat(hebi.to("F1")).containsExactly(Said.plain("F2"));
    }

    @Test
    void aReasonIsSaidInTheWordsOfTheDialect() {
        hebi.choose("F1", choice("reject", "R02"), 1);

        Letter letter = Contracts.henan().sample("F2-reject");
        hebi.to("F1").getFirst().values().forEach(letter::set);

        assertThat(letter.get("/BW/HSDF/LYDM")).contains("身份证据不足");
        assertThat(letter.get("/BW/HSDF/DFJG")).contains("拒绝");
    }

    @Test
    void thePoliceCanSayThatTheyWillHandleItAndNothingElse() {
        police.choose("C1", choice("police-handling"), 1);

        assertThat(police.to("C1")).extracting(Said::sample).containsExactly("C2", "C3-police-handling");
    }

    @Test
    void resetForgetsWhatWasChosen() {
        hebi.choose("F1", choice("silence"), 5);
        hebi.reset();

        assertThat(hebi.to("F1")).containsExactly(Said.plain("F2"));
    }

    @Test
    void whatAPartnerCannotAnswerIsToldWithWhatItCan() {
        assertThat(hebi.choices().get("F1")).containsExactly("accept", "conditional", "redirect", "reject", "silence");
        assertThatThrownBy(() -> hebi.choose("C1", choice("match"), 1))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining("It is not asked C1; there are E1, E4, F1, G1");
        assertThatThrownBy(() -> hebi.choose("F1", choice("rejekt"), 1))
                .hasMessageContaining("F1 cannot be answered so: rejekt; there are accept, conditional");
        assertThatThrownBy(() -> hebi.choose("F1", choice("reject", "R98"), 1))
                .hasMessageContaining("No such reason: R98");
        assertThatThrownBy(
                        () -> new Answers(Script.STATION, Contracts.shanxi()).choose("F1", choice("reject", "R98"), 1))
                .hasMessageContaining("No such reason: R98");
        assertThatThrownBy(() -> hebi.choose("F1", choice("accept", "R02"), 1))
                .hasMessageContaining("This answer gives no reason: F2");
        assertThat(hebi.to("F1")).as("nothing was half chosen").containsExactly(Said.plain("F2"));
    }

    private static Choice choice(String name) {
        return new Choice(name, Optional.empty());
    }

    private static Choice choice(String name, String reason) {
        return new Choice(name, Optional.of(reason));
    }
}

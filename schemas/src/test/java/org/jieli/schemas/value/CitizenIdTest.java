package org.jieli.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.jieli.schemas.interchange.DocCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of domain.md 4.5: synthetic numbers, sequence 996 to 999. */
class CitizenIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "410524197903159992",
                "410622198803159992",
                "410525198203159976",
                "14040319770808999X",
                "14043020081120999X",
                "232527196305079995",
                "231026196305079974",
                "230382199305079990",
                "142331197001019981",
                "320421197506129961"
            })
    void everyRightNumberIsRead(String number) {
        assertThat(CitizenId.check(number)).isEqualTo(DocCheck.VALID);
        assertThat(CitizenId.read(number).id()).map(CitizenId::value).contains(number);
    }

    @Test
    void aWrongCheckCharacterAndAnImpossibleDayAreToldApart() {
        assertThat(CitizenId.read("410524197903159991")).isEqualTo(failed(DocCheck.BAD_CHECK));
        assertThat(CitizenId.read("410524197902309995")).isEqualTo(failed(DocCheck.BAD_DATE));
        assertThat(CitizenId.read("410611199602299994").check()).isEqualTo(DocCheck.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "41052419790315999", "4105241979031599922", "41052419790315999Y", "041052419790315999"})
    void whatHasNotTheShapeOfANumberIsOfBadLength(String text) {
        assertThat(CitizenId.read(text)).isEqualTo(failed(DocCheck.BAD_LENGTH));
    }

    @Test
    void noNumberAtAllIsOfBadLengthToo() {
        assertThat(CitizenId.read(null)).isEqualTo(failed(DocCheck.BAD_LENGTH));
    }

    @Test
    void anOldNumberOfFifteenDigitsBecomesOneOfEighteen() {
        assertThat(CitizenId.check("410524790315999")).isEqualTo(DocCheck.LEGACY15);
        CitizenId.Reading reading = CitizenId.read("410524790315999");
        assertThat(reading.check()).isEqualTo(DocCheck.CONVERTED15);
        assertThat(reading.id()).contains(new CitizenId("410524197903159992"));
        assertThat(CitizenId.read("410524790230999")).isEqualTo(failed(DocCheck.BAD_DATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14040319770808999x",
                "１４０４０３１９７７０８０８９９９ｘ",
                " 140403 19770808 999X\u200b",
                "l4O4O3I977O8O8999X",
                "140403-19770808-999X"
            })
    void whatPeopleTypeIsNormalised(String raw) {
        assertThat(CitizenId.read(raw)).isEqualTo(CitizenId.read("14040319770808999X"));
    }

    @Test
    void lettersStayLettersIfTheNumberIsWrongEvenWithDigits() {
        assertThat(CitizenId.read("l4O4O3I977O8O89991")).isEqualTo(failed(DocCheck.BAD_LENGTH));
    }

    @Test
    void aNumberTellsBirthSexAndTheDivisionOfThatTime() {
        CitizenId man = new CitizenId("410524197903159992");
        assertThat(man.birth()).isEqualTo(LocalDate.of(1979, 3, 15));
        assertThat(man.sex()).isEqualTo("1");
        assertThat(man.division()).isEqualTo(new DivisionCode("410524"));
        assertThat(man.last4()).isEqualTo("9992");
        assertThat(new CitizenId("142331197001019981").sex()).isEqualTo("2");
    }

    @Test
    void anUnknownDivisionIsOnlyFlagged() {
        assertThat(CitizenId.check("410524197903159992", division -> true)).isEqualTo(DocCheck.VALID);
        assertThat(CitizenId.check("410524197903159992", division -> false)).isEqualTo(DocCheck.UNKNOWN_DIVISION);
        assertThat(CitizenId.check("410524790315999", division -> false)).isEqualTo(DocCheck.UNKNOWN_DIVISION);
        assertThat(CitizenId.check("410524197903159991", division -> false)).isEqualTo(DocCheck.BAD_CHECK);
    }

    @Test
    void aResidencePermitOfTaiwanIsNoUnknownDivision() {
        assertThat(CitizenId.check("830000197903159992", division -> false)).isEqualTo(DocCheck.VALID);
    }

    @Test
    void itPrintsMasked() {
        assertThat(new CitizenId("410524197903159992")).hasToString("410*************92");
        assertThat(CitizenId.read("410524197903159992").toString()).doesNotContain("197903159992");
        assertThatThrownBy(() -> new CitizenId("410524197903159991"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4105");
    }

    private static CitizenId.Reading failed(DocCheck check) {
        return new CitizenId.Reading(check, Optional.empty());
    }
}

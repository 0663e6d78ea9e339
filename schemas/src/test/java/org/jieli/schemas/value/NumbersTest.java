package org.jieli.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final CaseNo CASE = CaseNo.of(new OrgCode("JZZ14040001"), LocalDate.of(2023, 2, 6), 1);

    @Test
    void aCaseNumberIsMadeOfStationDaySerialAndCheckCharacter() {
        assertThat(CASE.value()).hasSize(24).startsWith("JZZ14040001202302060001");
        assertThat(CaseNo.parse(CASE.value())).contains(CASE);
        assertThat(CASE.org()).isEqualTo(new OrgCode("JZZ14040001"));
        assertThat(CASE.day()).isEqualTo("2023-02-06");
        assertThat(CASE.serial()).isOne();
    }

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        // the published example of ISO 7064 MOD 37,36
        assertThat(Mod37.check("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void everySingleWrongCharacterAndEverySwapOfNeighboursIsFound() {
        String right = CASE.value();
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '7' ? '8' : '7';
            assertThat(CaseNo.isValid(right.substring(0, i) + other + right.substring(i + 1)))
                    .isFalse();
            if (i > 0 && right.charAt(i) != right.charAt(i - 1)) {
                assertThat(CaseNo.isValid(right.substring(0, i - 1)
                                + right.charAt(i)
                                + right.charAt(i - 1)
                                + right.substring(i + 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void aDayThatDoesNotExistIsNoCaseNumber() {
        String text = "JZZ14040001202302300001";
        assertThat(CaseNo.parse(text + Mod37.check(text))).isEmpty();
        assertThat(CaseNo.parse(null)).isEmpty();
        assertThatThrownBy(() -> CaseNo.of(CASE.org(), CASE.day(), 10_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHandoverNumberHoldsTheCaseNumber() {
        HandoverNo number = new HandoverNo(CASE, 3);
        assertThat(number.value()).isEqualTo("J" + CASE.value() + "03");
        assertThat(HandoverNo.parse(number.value())).contains(number);
        assertThat(HandoverNo.parse("C" + CASE.value() + "03")).isEmpty();
        assertThat(BusinessNo.parse("C" + CASE.value() + "03"))
                .map(BusinessNo::kind)
                .contains(BusinessNo.Kind.QUERY);
        assertThat(BusinessNo.parse("Y" + CASE.value() + "03")).isEmpty();
        assertThat(BusinessNo.parse(number.value().replace("JZZ", "JZY"))).isEmpty();
        assertThat(BusinessNo.parse(null)).isEmpty();
    }

    @Test
    void numbersThatPointToAPersonPrintMasked() {
        assertThat(CASE).hasToString("JZZ14040001*************");
        assertThat(new HandoverNo(CASE, 3)).hasToString("JJZZ14040001***************");
        assertThat(CaseNo.parse(CASE.value()).toString()).doesNotContain("20230206");
    }

    @Test
    void anOrganisationCodeTellsItsKindAndDivision() {
        OrgCode hebi = OrgCode.of("JZZ41060001").orElseThrow();
        assertThat(hebi.kind()).isEqualTo("JZZ");
        assertThat(hebi.division()).isEqualTo(new DivisionCode("410600"));
        assertThat(OrgCode.of("jzz41060001")).isEmpty();
        assertThat(OrgCode.of("JZZ4106000")).isEmpty();
        assertThat(OrgCode.of(null)).isEmpty();
    }

    @Test
    void aDivisionCodeTellsItsLevelAndWhatIsAboveIt() {
        DivisionCode county = DivisionCode.of("410622").orElseThrow();
        assertThat(county.level()).isEqualTo(DivisionCode.Level.COUNTY);
        assertThat(county.prefecture()).isEqualTo(new DivisionCode("410600"));
        assertThat(county.prefecture().level()).isEqualTo(DivisionCode.Level.PREFECTURE);
        assertThat(county.province().level()).isEqualTo(DivisionCode.Level.PROVINCE);
        assertThat(DivisionCode.of("41062")).isEmpty();
        assertThat(DivisionCode.of("010622")).isEmpty();
        assertThat(DivisionCode.of(null)).isEmpty();
    }
}

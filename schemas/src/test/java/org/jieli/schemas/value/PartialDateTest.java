package org.jieli.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1979", "1979-03", "1979-03-15", "1996-02-29"})
    void yearMonthAndDayAreReadAndWrittenTheSame(String text) {
        assertThat(PartialDate.parse(text)).map(PartialDate::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "79",
                "1979-3",
                "1979-13",
                "1979-00",
                "1979-02-30",
                "1997-02-29",
                "1979-03-00",
                "1979-03-15T00:00"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void nothingIsNoDate() {
        assertThat(PartialDate.parse(null)).isEmpty();
        assertThatThrownBy(() -> new PartialDate(1979, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartialDateCoversEveryDayItMayMean() {
        LocalDate birth = LocalDate.of(1979, 3, 15);
        assertThat(PartialDate.parse("1979").orElseThrow().covers(birth)).isTrue();
        assertThat(PartialDate.parse("1979-03").orElseThrow().covers(birth)).isTrue();
        assertThat(PartialDate.of(birth).covers(birth)).isTrue();
        assertThat(PartialDate.parse("1979-04").orElseThrow().covers(birth)).isFalse();
        assertThat(PartialDate.parse("1979-03-16").orElseThrow().covers(birth)).isFalse();
    }

    @Test
    void midnightThatDoesNotExistInShanghaiIsStillABirthday() {
        assertThat(PartialDate.parse("1940-06-01").flatMap(PartialDate::date)).contains(LocalDate.of(1940, 6, 1));
    }

    @Test
    void aBirthdayPrintsAsItsYear() {
        assertThat(PartialDate.parse("1979-03-15").orElseThrow()).hasToString("1979-**");
        assertThat(PartialDate.parse("1979").orElseThrow()).hasToString("1979");
    }
}

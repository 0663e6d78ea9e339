package org.jieli.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jieli.schemas.interchange.CivilCapacity;
import org.jieli.schemas.interchange.MinorFlag;
import org.jieli.schemas.interchange.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfDepartureTest {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2024, 2, 9);

    @ParameterizedTest
    @CsvSource({
        "1979-03-15, FULL, NO, true",
        "1979-03-15, LIMITED, NO, false",
        "1979-03-15, UNKNOWN, NO, false",
        "2008-02-09, FULL, YES_U18, true",
        "2008-02-10, FULL, YES_U18, false",
        "2008-02, FULL, YES_U18, false",
        "2008, FULL, NO, false",
        ", FULL, NO, true",
        ", FULL, YES_U16, false",
        ", FULL, POSSIBLE, false"
    })
    void onlyThoseOfSixteenAndFullCapacityLeaveAlone(
            String birth, CivilCapacity capacity, MinorFlag minor, boolean allowed) {
        Person person = new Person();
        person.setBirth(birth);
        person.setCivilCapacity(capacity);
        person.setMinorFlag(minor);
        assertThat(SelfDeparture.isAllowed(person, NEW_YEARS_EVE)).isEqualTo(allowed);
    }
}

package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jieli.schemas.interchange.MinorFlag;
import org.jieli.schemas.value.PartialDate;

/** Whether a person is a minor, by birth or age on the day of the message (domain.md 3.4, derived). */
final class Minors {

    private static final String FLAG = "minorFlag";
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 28;
    private static final int OLDEST = 150;

    private Minors() {}

    /**
     * Flags a person of whom an age is known and who has no flag.
     *
     * @param on the day of the message; nothing is held against the person if the row lacks it
     */
    static void flag(ObjectNode person, Optional<LocalDate> on) {
        if (person.has(FLAG)) {
            return;
        }
        if (on.isEmpty()) {
            person.put(FLAG, MinorFlag.POSSIBLE.name());
        } else {
            ages(person, on.get()).ifPresent(age -> person.put(FLAG, flag(age).name()));
        }
    }

    private static Optional<Birth.Age> ages(ObjectNode person, LocalDate on) {
        Optional<Birth.Age> byBirth =
                PartialDate.parse(person.path("birth").asText()).map(birth -> ages(birth, on));
        boolean aged =
                person.path("ageMin").canConvertToInt() || person.path("ageMax").canConvertToInt();
        return byBirth.or(() -> aged
                ? Optional.of(new Birth.Age(
                        person.path("ageMin").asInt(0), person.path("ageMax").asInt(OLDEST)))
                : Optional.empty());
    }

    private static Birth.Age ages(PartialDate birth, LocalDate on) {
        int month = birth.month();
        LocalDate first = LocalDate.of(birth.year(), month == 0 ? 1 : month, Math.max(1, birth.day()));
        LocalDate last = birth.date().orElse(LocalDate.of(birth.year(), month == 0 ? LAST_MONTH : month, LAST_DAY));
        return new Birth.Age(
                Period.between(last, on).getYears(), Period.between(first, on).getYears());
    }

    private static MinorFlag flag(Birth.Age age) {
        if (age.least() >= 18) {
            return MinorFlag.NO;
        }
        if (age.most() >= 18) {
            return MinorFlag.POSSIBLE;
        }
        if (age.most() < 8) {
            return MinorFlag.YES_U8;
        }
        return age.most() < 14 ? MinorFlag.YES_U14 : age.most() < 16 ? MinorFlag.YES_U16 : MinorFlag.YES_U18;
    }
}

package org.jieli.schemas.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jieli.schemas.interchange.CivilCapacity;
import org.jieli.schemas.interchange.MinorFlag;
import org.jieli.schemas.interchange.Person;
import org.jieli.schemas.value.PartialDate;

/**
 * Who may leave a station alone (V-31). No message holds both a departure and the person, so this is asked by those who know both: a
 * case with its person. Pure and thread-safe.
 */
public final class SelfDeparture {

    private static final int AGE = 16;
    private static final Set<MinorFlag> TOO_YOUNG =
            EnumSet.of(MinorFlag.YES_U8, MinorFlag.YES_U14, MinorFlag.YES_U16, MinorFlag.POSSIBLE);

    private SelfDeparture() {}

    /** True if the person is 16 or older, as far as is known, and of full civil capacity on that day. */
    public static boolean isAllowed(Person person, LocalDate on) {
        return person.getCivilCapacity() == CivilCapacity.FULL
                && !TOO_YOUNG.contains(person.getMinorFlag())
                && PartialDate.parse(person.getBirth())
                        .map(birth -> isOldEnough(birth, on))
                        .orElse(true);
    }

    /** A partial birth is taken at its latest day. */
    private static boolean isOldEnough(PartialDate birth, LocalDate on) {
        int month = birth.month() == 0 ? 12 : birth.month();
        LocalDate latest = birth.date().orElse(YearMonth.of(birth.year(), month).atEndOfMonth());
        return !latest.plusYears(AGE).isAfter(on);
    }
}

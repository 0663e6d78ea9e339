package org.jieli.simulators.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.value.CitizenId;

/** Citizen numbers that no real person has: sequence 996 to 999, which was kept for people of 100 years and more (domain.md 4.5). */
public final class Numbers {

    private static final List<String> MEN = List.of("999", "997");
    private static final List<String> WOMEN = List.of("998", "996");
    private static final String CHECKS = "0123456789X";

    private Numbers() {}

    /** The two numbers that there are for a division, a birth and a sex (1 or 2, GB/T 2261.1). */
    public static Stream<CitizenId> of(String division, LocalDate birth, String sex) {
        String before = division + DateTimeFormatter.BASIC_ISO_DATE.format(birth);
        return (sex.equals("1") ? MEN : WOMEN).stream().map(sequence -> checked(before + sequence));
    }

    private static CitizenId checked(String seventeen) {
        return CHECKS.chars()
                .mapToObj(check -> seventeen + (char) check)
                .filter(text -> CitizenId.check(text) == DocCheck.VALID)
                .map(CitizenId::new)
                .findFirst()
                .orElseThrow();
    }

    /** The same with a check character that is wrong. */
    public static String wrong(CitizenId number) {
        int right = CHECKS.indexOf(number.value().charAt(17));
        return number.value().substring(0, 17) + CHECKS.charAt((right + 1) % 10);
    }

    /** The same as a number of 15 digits; only for people born from 1900 to 1999. */
    public static String fifteen(CitizenId number) {
        return number.value().substring(0, 6) + number.value().substring(8, 17);
    }
}

package org.jieli.schemas.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieli.schemas.interchange.DocCheck;

/**
 * A citizen ID number of GB 11643-1999: address at assignment (6), birth (8), sequence (3, odd for a man), check character of ISO 7064
 * MOD 11-2 (1). Prints masked (domain.md 6.4). Immutable and thread-safe.
 *
 * @param value 18 characters, the check character right and the birth a day that exists
 */
public record CitizenId(String value) {

    /**
     * What came of reading a number as somebody wrote it.
     *
     * @param check the result of the check; {@code CONVERTED15} if it was one of 15 digits
     * @param id the number with 18 characters; empty unless it is right
     */
    public record Reading(DocCheck check, Optional<CitizenId> id) {}

    private static final int LENGTH = 18;
    private static final int DIVISION_END = 6;
    private static final int BIRTH_END = 14;

    /** @throws IllegalArgumentException if it is not right; use {@link #read} for content that comes from outside */
    public CitizenId {
        if (check(value) != DocCheck.VALID) {
            throw new IllegalArgumentException("Not a citizen ID number");
        }
    }

    /**
     * Reads a number as somebody wrote it: full-width characters, spaces, lower-case x, and the letters O, I and L for digits if the
     * number is right only then; an old number of 15 digits becomes one of 18.
     */
    public static Reading read(String raw) {
        String text = normalise(raw);
        DocCheck check = check(text);
        if (check == DocCheck.LEGACY15) {
            return new Reading(DocCheck.CONVERTED15, Optional.of(new CitizenId(CitizenIdDigits.convert(text))));
        }
        if (check != DocCheck.VALID) {
            text = CitizenIdDigits.lettersToDigits(text);
            check = check(text) == DocCheck.VALID ? DocCheck.VALID : check;
        }
        return new Reading(check, check == DocCheck.VALID ? Optional.of(new CitizenId(text)) : Optional.empty());
    }

    /** The number without white space and separators, in half-width characters and capitals. Null becomes empty. */
    public static String normalise(String raw) {
        return raw == null ? "" : CitizenIdDigits.normalise(raw);
    }

    /**
     * Checks a number that is already normalised, without asking whether its division ever existed: {@code VALID},
     * {@code BAD_LENGTH} (also for other characters), {@code BAD_CHECK}, {@code BAD_DATE}, or {@code LEGACY15} for a right one of 15
     * digits.
     */
    public static DocCheck check(String text) {
        return CitizenIdDigits.check(text);
    }

    /** As {@link #check(String)}, and {@code UNKNOWN_DIVISION} if all is right but {@code everExisted} denies the division. */
    public static DocCheck check(String text, Predicate<DivisionCode> everExisted) {
        DocCheck check = check(text);
        boolean sound = check == DocCheck.VALID || check == DocCheck.LEGACY15;
        return sound && !divisionKnown(text, everExisted) ? DocCheck.UNKNOWN_DIVISION : check;
    }

    private static boolean divisionKnown(String text, Predicate<DivisionCode> everExisted) {
        return DivisionCode.of(text.substring(0, DIVISION_END))
                .filter(everExisted.or(CitizenId::isResidencePermit))
                .isPresent();
    }

    /** Residents of Hong Kong, Macao and Taiwan have permits with the same structure (domain.md 4.1). */
    private static boolean isResidencePermit(DivisionCode code) {
        return List.of("810000", "820000", "830000").contains(code.value());
    }

    /** The division at the time the number was assigned; it may have another code today. */
    public DivisionCode division() {
        return new DivisionCode(value.substring(0, DIVISION_END));
    }

    /** The date of birth. */
    public LocalDate birth() {
        return LocalDate.parse(value.substring(DIVISION_END, BIRTH_END), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The sex by GB/T 2261.1: 1 for a man, 2 for a woman. */
    public String sex() {
        return Character.digit(value.charAt(LENGTH - 2), 10) % 2 == 1 ? "1" : "2";
    }

    /** The last four characters, as signatures carry them. */
    public String last4() {
        return value.substring(LENGTH - 4);
    }

    /** The first three and the last two characters. */
    @Override
    public String toString() {
        return value.substring(0, 3) + "*".repeat(LENGTH - 5) + value.substring(LENGTH - 2);
    }
}

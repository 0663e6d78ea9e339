package org.jieli.schemas.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case (domain.md 3.1): organisation (11), day (8), daily serial (4), check character of ISO 7064 MOD 37,36 (1).
 * It points to a person, so it prints masked. Immutable and thread-safe.
 *
 * @param value 24 characters with a right check character and a day that exists
 */
public record CaseNo(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}[1-9][0-9]{19}[0-9A-Z]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DAY_AT = 11;
    private static final int SERIAL_AT = 19;
    private static final int CHECK_AT = 23;

    /** @throws IllegalArgumentException if it is not right; use {@link #parse} for content that comes from outside */
    public CaseNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    /** The number of the {@code serial}th case (1 to 9999) that an organisation opened on a day. */
    public static CaseNo of(OrgCode org, LocalDate day, int serial) {
        if (serial < 1 || serial > 9999) {
            throw new IllegalArgumentException("A daily serial goes from 1 to 9999");
        }
        String text = "%s%s%04d".formatted(org.value(), DAY.format(day), serial);
        return new CaseNo(text + Mod37.check(text));
    }

    /** The number, if the text is one. */
    public static Optional<CaseNo> parse(String text) {
        return isValid(text) ? Optional.of(new CaseNo(text)) : Optional.empty();
    }

    /** True if the text has the shape of a case number, the right check character and a day that exists. */
    public static boolean isValid(String text) {
        return text != null
                && SHAPE.matcher(text).matches()
                && Mod37.check(text.subSequence(0, CHECK_AT)) == text.charAt(CHECK_AT)
                && isDay(text.substring(DAY_AT, SERIAL_AT));
    }

    private static boolean isDay(String text) {
        try {
            DAY.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The organisation that opened the case. */
    public OrgCode org() {
        return new OrgCode(value.substring(0, DAY_AT));
    }

    /** The day it was opened. */
    public LocalDate day() {
        return LocalDate.parse(value.substring(DAY_AT, SERIAL_AT), DAY);
    }

    /** The daily serial, from 1. */
    public int serial() {
        return Integer.parseInt(value.substring(SERIAL_AT, CHECK_AT));
    }

    /** The organisation only. */
    @Override
    public String toString() {
        return value.substring(0, DAY_AT) + "*".repeat(value.length() - DAY_AT);
    }
}

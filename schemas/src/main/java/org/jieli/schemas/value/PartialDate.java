package org.jieli.schemas.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the month and the day, may be unknown (domain.md 3). Immutable and thread-safe.
 *
 * @param year the year
 * @param month the month, from 1; 0 if unknown
 * @param day the day, from 1; 0 if unknown, as it is whenever the month is
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** @throws IllegalArgumentException if there is no such date; use {@link #parse} for content that comes from outside */
    public PartialDate {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("No such date");
        }
    }

    /** A whole date. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, if the date exists. */
    public static Optional<PartialDate> parse(String text) {
        Matcher parts = SHAPE.matcher(text == null ? "" : text);
        if (!parts.matches() || "00".equals(parts.group(2)) || "00".equals(parts.group(3))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int month = number(parts.group(2));
        int day = number(parts.group(3));
        return exists(year, month, day) ? Optional.of(new PartialDate(year, month, day)) : Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static boolean exists(int year, int month, int day) {
        if (month == 0) {
            return day == 0;
        }
        return month >= 1
                && month <= 12
                && day >= 0
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The whole date, if day and month are known. */
    public Optional<LocalDate> date() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** True if a date may be the one meant. */
    public boolean covers(LocalDate date) {
        return date.getYear() == year
                && (month == 0 || date.getMonthValue() == month)
                && (day == 0 || date.getDayOfMonth() == day);
    }

    /** The form of the standard: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
    public String value() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }

    /** The year only: a whole date of birth points to a person. */
    @Override
    public String toString() {
        return month == 0 ? value() : "%04d-**".formatted(year);
    }
}

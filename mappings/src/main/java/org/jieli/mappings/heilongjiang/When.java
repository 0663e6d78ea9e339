package org.jieli.mappings.heilongjiang;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.value.PartialDate;

/**
 * A date as somebody wrote it, which need not exist.
 *
 * @param month 0 if it is unknown
 * @param day 0 if it is unknown
 * @param time the time of the day; empty if only a date was written
 * @param yearFirst false if the year stood last, so that month and day may have been meant the other way round
 */
record When(int year, int month, int day, Optional<LocalTime> time, boolean yearFirst) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    static When of(LocalDate date, Optional<LocalTime> time) {
        return new When(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), time, true);
    }

    /** Whether it is one of the dates that programs write for none. */
    boolean standsForNone() {
        String digits = "%04d%02d%02d".formatted(year, month, day);
        return switch (digits) {
            case "00000000", "11111111", "19000101", "18991230", "18991231", "19700101", "99991231" -> true;
            default -> false;
        };
    }

    /** The end of all time, which is how programs write that something never ends. */
    boolean isForEver() {
        return year == LAST_YEAR;
    }

    /** What is known of the date; empty if there is no such date. */
    Optional<PartialDate> date() {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(new PartialDate(year, month, month == 0 ? 0 : day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The moment in China time, midnight if only a date was written; empty if there is no such day. */
    Optional<OffsetDateTime> moment() {
        try {
            return date().flatMap(PartialDate::date)
                    .map(day -> day.atTime(time.orElse(LocalTime.MIDNIGHT)).atOffset(Times.CHINA_OFFSET));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

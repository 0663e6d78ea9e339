package org.jieli.simulators.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days in texts, as the dialects write them, moved by as many days as a recording is. Immutable and thread-safe. */
final class Days {

    /** A day with separators; a day in 8 digits, with 6 of a time behind it or not; milliseconds since 1970. */
    static final String PATTERN =
            "(?<![0-9A-Za-z])(?:(?<y>(?:19|20)[0-9]{2})(?<s>[-/.年])(?<m>[0-9]{1,2})(?<t>[-/.月])(?<d>[0-9]{1,2})(?![0-9])"
                    + "|(?<c>(?:19|20)[0-9]{6})(?=(?:[0-9]{6})?(?![0-9A-Za-z]))"
                    + "|(?<ms>1[0-9]{12})(?![0-9A-Za-z]))";

    private static final Pattern DAY = Pattern.compile(PATTERN);
    private static final long MILLIS = 86_400_000;

    private final long by;

    /** @param by how many days later everything is; less than 0 for earlier */
    Days(long by) {
        this.by = by;
    }

    long by() {
        return by;
    }

    LocalDate moved(LocalDate day) {
        return day.plusDays(by);
    }

    /** A day that was found by {@link #PATTERN}, moved; what is no day stays. */
    String moved(MatchResult found) {
        if (found.group("ms") != null) {
            return String.valueOf(Long.parseLong(found.group("ms")) + by * MILLIS);
        }
        return day(found).map(day -> written(moved(day), found)).orElse(found.group());
    }

    private static String written(LocalDate day, MatchResult found) {
        if (found.group("c") != null) {
            return "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return day.getYear()
                + found.group("s")
                + padded(day.getMonthValue(), found.group("m"))
                + found.group("t")
                + padded(day.getDayOfMonth(), found.group("d"));
    }

    private static String padded(int number, String like) {
        return like.length() == 2 ? "%02d".formatted(number) : String.valueOf(number);
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            if (found.group("ms") != null) {
                return Optional.of(LocalDate.EPOCH.plusDays(Long.parseLong(found.group("ms")) / MILLIS));
            }
            String compact = found.group("c");
            return Optional.of(
                    compact != null
                            ? LocalDate.of(part(compact, 0, 4), part(compact, 4, 6), part(compact, 6, 8))
                            : LocalDate.of(
                                    Integer.parseInt(found.group("y")),
                                    Integer.parseInt(found.group("m")),
                                    Integer.parseInt(found.group("d"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    /** All days in a text. */
    static Set<LocalDate> in(String text) {
        Set<LocalDate> days = new HashSet<>();
        DAY.matcher(text).results().forEach(found -> day(found).ifPresent(days::add));
        return days;
    }

    /** By how many days a day is after another. */
    static long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}

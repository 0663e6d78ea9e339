package org.jieli.mappings.heilongjiang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.lexical.Times;

/**
 * Dates and times in the forms that one file mixes (domain.md 2.5, 4.11, X-25): {@code 2023/2/6}, {@code 2023年2月6日}, {@code
 * 2023-02-06}, {@code 20230206}, serial numbers of a spreadsheet, each with or without a time. Two-digit years are not read.
 */
final class Dates {

    private static final int MONTHS = 12;
    private static final int NOON = 12;
    private static final int SECONDS_OF_DAY = 86_400;

    /** Serial numbers of the 1900 system count a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final String TIME =
            "(?:[T ]*(上午|下午|晚上)?([0-9]{1,2})[:时点]([0-9]{1,2})(?:[:分]([0-9]{1,2})(?:\\.[0-9]+)?秒?)?分?)?";

    private record Form(Pattern pattern, Function<MatchResult, When> reading) {}

    private static final List<Form> FORMS = List.of(
            form("([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?", Dates::compact),
            form("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?" + TIME, Dates::yearFirst),
            form(
                    "([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})月?",
                    match -> new When(number(match, 1), number(match, 2), 0, none(), true)),
            form("([0-9]{4})([0-9]{2})", match -> new When(number(match, 1), number(match, 2), 0, none(), true)),
            form("([0-9]{4})年?", match -> new When(number(match, 1), 0, 0, none(), true)),
            form("([0-9]{5})(\\.[0-9]+)?", Dates::serial),
            form("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + TIME, Dates::yearLast));

    private Dates() {}

    /** What a text says; empty if it is in none of the forms. */
    static Optional<When> read(String text) {
        String narrow = CellText.narrow(text).replaceAll("\\s*([年月日时点分])\\s*", "$1");
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(narrow);
            if (matcher.matches()) {
                return reading(form, matcher);
            }
        }
        return withOffset(narrow);
    }

    private static Optional<When> reading(Form form, MatchResult match) {
        try {
            return Optional.of(form.reading().apply(match));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<When> withOffset(String text) {
        try {
            OffsetDateTime moment = Times.parseDateTime(text);
            return Optional.of(When.of(moment.toLocalDate(), Optional.of(moment.toLocalTime())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static When compact(MatchResult match) {
        Optional<LocalTime> time = match.group(4) == null
                ? none()
                : Optional.of(LocalTime.of(number(match, 4), number(match, 5), number(match, 6)));
        return new When(number(match, 1), number(match, 2), number(match, 3), time, true);
    }

    private static When yearFirst(MatchResult match) {
        return new When(number(match, 1), number(match, 2), number(match, 3), time(match), true);
    }

    /** Month before day, as where the year stands first, unless only the other way makes a date. */
    private static When yearLast(MatchResult match) {
        int first = number(match, 1);
        int second = number(match, 2);
        return first > MONTHS
                ? new When(number(match, 3), second, first, time(match), false)
                : new When(number(match, 3), first, second, time(match), false);
    }

    private static When serial(MatchResult match) {
        LocalDate date = SERIAL_ZERO.plusDays(number(match, 1));
        return When.of(
                date, match.group(2) == null ? none() : Optional.of(ofDay(new BigDecimal("0" + match.group(2)))));
    }

    private static LocalTime ofDay(BigDecimal fraction) {
        int seconds = fraction.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_DAY - 1));
    }

    private static Optional<LocalTime> time(MatchResult match) {
        if (match.group(5) == null) {
            return none();
        }
        int hour = number(match, 5);
        boolean afternoon = match.group(4) != null && !match.group(4).equals("上午") && hour < NOON;
        return Optional.of(LocalTime.of(afternoon ? hour + NOON : hour, number(match, 6), number(match, 7)));
    }

    private static int number(MatchResult match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    private static Optional<LocalTime> none() {
        return Optional.empty();
    }

    private static Form form(String pattern, Function<MatchResult, When> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }
}

package org.jieli.simulators.contract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.lexical.Times;
import org.jieli.simulators.letter.Letter;

/**
 * Moves the days of a sample, so that it was written today and what it plans still lies ahead. Days far from the one on which the sample was
 * written stay: people keep their birthdays. Times of the day stay too.
 */
final class SampleDays {

    /** A day with hyphens, fourteen digits of a day and a time, or thirteen of milliseconds; no part of a longer number or word. */
    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9A-Za-z-])(?:([0-9]{4}-[0-9]{2}-[0-9]{2})|([0-9]{8})(?=[0-9]{6}(?![0-9A-Za-z]))|([0-9]{13})(?![0-9A-Za-z]))");

    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final long FAR = 400;

    private SampleDays() {}

    /** The sample as if it had been written on the day of {@code now}. */
    static Letter moved(Contract contract, Letter sample, Instant now) {
        return contract.words()
                .read(sample, Field.CREATED_AT)
                .map(SampleDays::written)
                .map(written -> contract.read(moved(sample.bytes(), written, today(now))))
                .orElse(sample);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Times.CHINA);
    }

    private static LocalDate written(String createdAt) {
        Matcher day = DAY.matcher(createdAt);
        if (!day.find()) {
            throw new IllegalArgumentException("A sample says when it was created");
        }
        return date(day);
    }

    private static byte[] moved(byte[] bytes, LocalDate written, LocalDate today) {
        long days = ChronoUnit.DAYS.between(written, today);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return DAY.matcher(text)
                .replaceAll(day -> Matcher.quoteReplacement(moved(day, written, days)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String moved(MatchResult day, LocalDate written, long days) {
        try {
            LocalDate date = date(day);
            return Math.abs(ChronoUnit.DAYS.between(written, date)) > FAR ? day.group() : written(day, days, date);
        } catch (DateTimeException noDay) {
            return day.group();
        }
    }

    private static String written(MatchResult day, long days, LocalDate date) {
        if (day.group(1) != null) {
            return date.plusDays(days).toString();
        }
        return day.group(2) != null
                ? date.plusDays(days).format(DIGITS)
                : Long.toString(Instant.ofEpochMilli(Long.parseLong(day.group(3)))
                        .plus(days, ChronoUnit.DAYS)
                        .toEpochMilli());
    }

    private static LocalDate date(MatchResult day) {
        if (day.group(1) != null) {
            return LocalDate.parse(day.group(1));
        }
        return day.group(2) != null
                ? LocalDate.parse(day.group(2), DIGITS)
                : LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(day.group(3))), Times.CHINA);
    }
}

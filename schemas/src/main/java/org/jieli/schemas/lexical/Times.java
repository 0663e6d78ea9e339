package org.jieli.schemas.lexical;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Dates and times as the interchange standard writes them (domain.md 4.11, GB/T 7408.1).
 *
 * <p>Events are {@link OffsetDateTime}s of whole seconds, written with the offset +08:00; a birth is a {@link LocalDate}, never an
 * instant, because midnight does not exist on seven days of 1940-1949 in Asia/Shanghai. All methods are pure and thread-safe.
 */
public final class Times {

    /** The offset in which China writes its times. */
    public static final ZoneOffset CHINA_OFFSET = ZoneOffset.ofHours(8);

    /** The zone of all stations; use it only for working days and calendars, never for births. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Times() {}

    /** Reads {@code yyyy-MM-dd}; null stays null. */
    public static LocalDate parseDate(String text) {
        return text == null ? null : LocalDate.parse(text.strip());
    }

    /** Writes {@code yyyy-MM-dd}; null stays null. */
    public static String printDate(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** Reads an ISO 8601 time with offset and brings it to the offset of China and whole seconds; null stays null. */
    public static OffsetDateTime parseDateTime(String text) {
        return text == null ? null : normal(OffsetDateTime.parse(text.strip()));
    }

    /** Writes a time as {@code yyyy-MM-ddTHH:mm:ss+08:00}; null stays null. */
    public static String printDateTime(OffsetDateTime time) {
        return time == null ? null : SECONDS.format(normal(time));
    }

    /** The same moment in the offset of China, cut to whole seconds: the one form in which times are digested and compared. */
    public static OffsetDateTime normal(OffsetDateTime time) {
        return time.withOffsetSameInstant(CHINA_OFFSET).truncatedTo(ChronoUnit.SECONDS);
    }
}

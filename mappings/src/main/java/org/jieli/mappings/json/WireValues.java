package org.jieli.mappings.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jieli.schemas.lexical.Times;

/** Values that JSON dialects write as text: ISO dates and times, Base64. All methods are pure; null stays null. */
public final class WireValues {
    private WireValues() {}

    /** Reads {@code yyyy-MM-dd}. */
    public static LocalDate date(String wire) {
        return Times.parseDate(wire);
    }

    /** Writes {@code yyyy-MM-dd}. */
    public static String date(LocalDate date) {
        return Times.printDate(date);
    }

    /** Reads an ISO 8601 time with offset. */
    public static OffsetDateTime time(String wire) {
        return Times.parseDateTime(wire);
    }

    /** Writes {@code yyyy-MM-ddTHH:mm:ss+08:00}. */
    public static String time(OffsetDateTime time) {
        return Times.printDateTime(time);
    }

    /** Reads Base64 (RFC 4648, section 4). */
    public static byte[] bytes(String wire) {
        return wire == null ? null : Base64.getDecoder().decode(wire);
    }

    /** Writes Base64 without line breaks. */
    public static String bytes(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}

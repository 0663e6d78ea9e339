package org.jieli.mappings.police;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jieli.schemas.lexical.Times;

/**
 * The three ways in which one answer of the police writes dates: births as {@code yyyyMMdd} with {@code 00} for an unknown month or
 * day, times as {@code yyyyMMddHHmmss} in the offset of China, other dates as {@code yyyy-MM-dd}. Births and dates are read in each
 * of them. Null and the empty text are nothing.
 */
final class PoliceTimes {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int DAY_DIGITS = 8;

    private PoliceTimes() {}

    static OffsetDateTime time(String wire) {
        return isNothing(wire) ? null : LocalDateTime.parse(wire, SECONDS).atOffset(Times.CHINA_OFFSET);
    }

    static String time(OffsetDateTime time) {
        return time == null ? null : SECONDS.format(Times.normal(time));
    }

    static LocalDate date(String wire) {
        return isNothing(wire) ? null : LocalDate.parse(digits(wire), DateTimeFormatter.BASIC_ISO_DATE);
    }

    static String date(LocalDate date) {
        return Times.printDate(date);
    }

    /** A birth as the standard writes it: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
    static String birth(String wire) {
        if (isNothing(wire)) {
            return null;
        }
        String digits = digits(wire);
        String year = digits.substring(0, 4);
        String month = digits.substring(4, 6);
        String day = digits.substring(6);
        if (month.equals("00")) {
            return year;
        }
        return day.equals("00") ? year + "-" + month : year + "-" + month + "-" + day;
    }

    static String birthOnWire(String birth) {
        return isNothing(birth) ? birth : (digits(birth) + "0000").substring(0, DAY_DIGITS);
    }

    private static String digits(String text) {
        String digits = text.replace("-", "");
        return digits.substring(0, Math.min(DAY_DIGITS, digits.length()));
    }

    private static boolean isNothing(String wire) {
        return wire == null || wire.isEmpty();
    }
}

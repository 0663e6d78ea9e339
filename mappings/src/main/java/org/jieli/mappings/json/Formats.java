package org.jieli.mappings.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jieli.schemas.lexical.Times;

/** The formats that contracts name: exactly what the mappings can read and the interchange standard can hold, nothing else. */
final class Formats {
    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final int LAST_YEAR = 9999;

    private Formats() {}

    static List<Format> all() {
        return List.of(
                new Named("date", Formats::isDate),
                new Named("date-time", Formats::isTime),
                new Named("local-date-time", text -> isLocalTime(text, "uuuu-MM-dd HH:mm:ss")),
                new Named("compact-date-time", text -> isLocalTime(text, "uuuuMMddHHmmss")),
                new Named("partial-date", Formats::isPartialDate),
                new Named("byte", Formats::isBase64));
    }

    private static boolean isDate(String text) {
        return text.length() == "yyyy-MM-dd".length()
                && inRange(LocalDate.parse(text).getYear());
    }

    private static boolean isTime(String text) {
        return TIME.matcher(text).matches()
                && inRange(Times.normal(OffsetDateTime.parse(text)).getYear());
    }

    /** A time in the offset of China that does not name it. */
    private static boolean isLocalTime(String text, String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        return text.length() == pattern.length()
                && inRange(LocalDateTime.parse(text, form).getYear());
    }

    private static boolean isPartialDate(String text) {
        return switch (text.length()) {
            case 4 -> inRange(Integer.parseInt(text));
            case 7 -> inRange(YearMonth.parse(text).getYear());
            default -> isDate(text);
        };
    }

    private static boolean isBase64(String text) {
        return Base64.getDecoder().decode(text) != null;
    }

    private static boolean inRange(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private record Named(String name, Predicate<String> test) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            try {
                return test.test(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return false;
            }
        }
    }
}

package org.jieli.mappings.henan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jieli.schemas.lexical.Decimals;
import org.jieli.schemas.lexical.Times;
import org.mapstruct.Named;

/** Values of henan: {@code 是} and {@code 否}, {@code yyyy-MM-dd}, and {@code yyyy-MM-dd HH:mm:ss} in the offset of China. */
final class HenanValues {

    private static final String YES = "是";
    private static final String NO = "否";
    private static final String UNLIMITED = "长期";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private HenanValues() {}

    static OffsetDateTime time(String text) {
        return text == null ? null : LocalDateTime.parse(text, SECONDS).atOffset(Times.CHINA_OFFSET);
    }

    static String text(OffsetDateTime time) {
        return time == null ? null : SECONDS.format(Times.normal(time));
    }

    static LocalDate date(String text) {
        return Times.parseDate(text);
    }

    static String text(LocalDate date) {
        return Times.printDate(date);
    }

    /** The end of a validity, which may be unlimited; the standard then has none. */
    @Named("end")
    static LocalDate end(String text) {
        return UNLIMITED.equals(text) ? null : date(text);
    }

    static Boolean flag(String text) {
        return text == null ? null : YES.equals(text);
    }

    static String text(Boolean flag) {
        return flag == null ? null : flag ? YES : NO;
    }

    static BigDecimal number(String text) {
        return Decimals.parse(text);
    }

    static String text(BigDecimal number) {
        return Decimals.print(number);
    }
}

package org.jieli.simulators.certify.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jieli.schemas.lexical.Times;

/** Reads the moments of all dialects: ISO 8601 with an offset, {@code yyyy-MM-dd HH:mm:ss} and fourteen digits in China time, milliseconds. */
final class Moments {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private Moments() {}

    /** The moment; empty if the text is none. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(moment(text));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text) {
        if (text.contains("T")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (text.contains(" ")) {
            return china(LocalDateTime.parse(text, SECONDS));
        }
        return text.length() == 14
                ? china(LocalDateTime.parse(text, COMPACT))
                : Instant.ofEpochMilli(Long.parseLong(text));
    }

    private static Instant china(LocalDateTime local) {
        return local.toInstant(Times.CHINA_OFFSET);
    }
}

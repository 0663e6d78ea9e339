package org.jieli.schemas.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an administrative division, GB/T 2260: province (2 digits), prefecture (2), county (2). It says nothing about whether
 * such a division exists or existed; {@link org.jieli.schemas.code.Divisions} does. Immutable and thread-safe.
 *
 * @param value six digits
 */
public record DivisionCode(String value) {

    /** What a division is. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

    /** @throws IllegalArgumentException if it has not the shape of a code; use {@link #of} for content that comes from outside */
    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not six digits");
        }
    }

    /** The code, if the text has its shape. */
    public static Optional<DivisionCode> of(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new DivisionCode(text)) : Optional.empty();
    }

    /** What it is, by its digits. */
    public Level level() {
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    /** The province it belongs to by its digits; itself for a province. */
    public DivisionCode province() {
        return new DivisionCode(value.substring(0, 2) + "0000");
    }

    /** The prefecture it belongs to by its digits; itself for a prefecture, and for a province. */
    public DivisionCode prefecture() {
        return new DivisionCode(value.substring(0, 4) + "00");
    }

    @Override
    public String toString() {
        return value;
    }
}

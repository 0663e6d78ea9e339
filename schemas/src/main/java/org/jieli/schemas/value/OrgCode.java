package org.jieli.schemas.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an organisation (domain.md 3.2): kind (3 capital letters), division (6 digits), serial (2 digits), for example
 * {@code JZZ14040001}. Immutable and thread-safe.
 *
 * @param value eleven characters
 */
public record OrgCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}[1-9][0-9]{7}");

    /** @throws IllegalArgumentException if it has not the shape of a code; use {@link #of} for content that comes from outside */
    public OrgCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not three letters and eight digits");
        }
    }

    /** The code, if the text has its shape. */
    public static Optional<OrgCode> of(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new OrgCode(text)) : Optional.empty();
    }

    /** The kind of organisation, for example {@code JZZ} for a rescue station. */
    public String kind() {
        return value.substring(0, 3);
    }

    /** The division it is in. */
    public DivisionCode division() {
        return new DivisionCode(value.substring(3, 9));
    }

    @Override
    public String toString() {
        return value;
    }
}

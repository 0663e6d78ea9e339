package org.jieli.schemas.code;

import java.util.List;
import java.util.Optional;

/**
 * What became of a division code (domain.md 4.1). Immutable and thread-safe.
 *
 * @param kind how it was found
 * @param areas the divisions, valid on the day asked for, that cover what the code meant: one for CURRENT and MOVED_ONE, two or more
 *     for MOVED_MANY, one or more for DISSOLVED, one for PREFIX_ONLY, none for UNKNOWN
 */
public record Resolution(Kind kind, List<Code> areas) {

    /** How a code was found. */
    public enum Kind {
        /** It is valid itself. */
        CURRENT,
        /** All of it is under one other code, or under the same code with another meaning. */
        MOVED_ONE,
        /** It was split: ask all, never hand over automatically. */
        MOVED_MANY,
        /** A prefecture without successor: where its counties went, else its province. */
        DISSOLVED,
        /** Nobody knows the code, only the prefecture or province it begins with. */
        PREFIX_ONLY,
        /** Nobody knows even the province. */
        UNKNOWN
    }

    public Resolution {
        areas = List.copyOf(areas);
    }

    /** The one division it leads to without doubt: CURRENT and MOVED_ONE only. */
    public Optional<Code> single() {
        return switch (kind) {
            case CURRENT, MOVED_ONE -> Optional.of(areas.getFirst());
            case MOVED_MANY, DISSOLVED, PREFIX_ONLY, UNKNOWN -> Optional.empty();
        };
    }
}

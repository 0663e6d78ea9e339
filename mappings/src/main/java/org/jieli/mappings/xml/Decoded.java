package org.jieli.mappings.xml;

import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/** The characters of a message, or why its bytes are none. */
record Decoded(String text, Optional<Problem> problem) {

    static Decoded of(String text) {
        return new Decoded(text, Optional.empty());
    }

    static Decoded failed(Problem problem) {
        return new Decoded("", Optional.of(problem));
    }
}

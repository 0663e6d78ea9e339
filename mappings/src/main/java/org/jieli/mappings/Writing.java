package org.jieli.mappings;

import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/**
 * What came of saying a message in a partner's dialect.
 *
 * @param wire the bytes, valid against the partner's contract; empty if any problem is an error
 * @param problems what could not be said, at places of the partner's contract
 */
public record Writing(Optional<Wire> wire, List<Problem> problems) {

    public Writing {
        problems = List.copyOf(problems);
    }

    /** A writing that succeeded. */
    public static Writing of(Wire wire) {
        return new Writing(Optional.of(wire), List.of());
    }

    /** A writing that failed. */
    public static Writing failed(List<Problem> problems) {
        return new Writing(Optional.empty(), problems);
    }
}

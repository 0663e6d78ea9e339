package org.jieli.routes.intake;

import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;

/**
 * What the gateway answers at once: a receipt (Z1) after the commit, or every problem (Z2), in the sender's dialect.
 *
 * @param acknowledgement AA, AE or AR, derived from the problems
 * @param messageId id of the message answered, as far as it could be read
 * @param wire the receipt or reject in the sender's dialect
 * @param problems all problems, at places of the sender's bytes; warnings too
 */
public record Answer(Acknowledgement acknowledgement, Optional<String> messageId, Wire wire, List<Problem> problems) {

    public Answer {
        problems = List.copyOf(problems);
    }
}

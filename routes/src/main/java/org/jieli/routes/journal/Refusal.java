package org.jieli.routes.journal;

import java.time.Instant;
import java.util.List;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Problem;

/**
 * A message that was sent back: its bytes are kept for the person who must look.
 *
 * @param partner the partner that sent it
 * @param messageId its id as far as it could be read, or null
 * @param receivedAt when it came
 * @param raw the bytes
 * @param problems everything that was wrong, at places of the sender's bytes
 */
public record Refusal(String partner, String messageId, Instant receivedAt, Wire raw, List<Problem> problems) {

    public Refusal {
        problems = List.copyOf(problems);
    }
}

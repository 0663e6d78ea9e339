package org.jieli.simulators.watch;

import java.time.Instant;
import java.util.List;
import org.jieli.schemas.problem.Problem;

/**
 * One message that passed a partner's door, in or out, or what a fault did to one; never what it says. Immutable and thread-safe.
 *
 * @param at when, by the partner's clock
 * @param partner the partner's word
 * @param messageId its id; empty if it could not be read
 * @param type its type, A1 to Z2; empty if it could not be read
 * @param verdict what became of it
 * @param status the HTTP status that went with it; 0 if there was no answer
 * @param problems everything that is wrong with it, with its place in the message; empty if nothing is
 * @param fault the word of the fault that came; empty if none did
 */
public record Passage(
        Instant at,
        String partner,
        String messageId,
        String type,
        Verdict verdict,
        int status,
        List<Problem> problems,
        String fault) {

    public Passage {
        problems = List.copyOf(problems);
    }

    /** A message to which no fault came. */
    public Passage(
            Instant at,
            String partner,
            String messageId,
            String type,
            Verdict verdict,
            int status,
            List<Problem> problems) {
        this(at, partner, messageId, type, verdict, status, problems, "");
    }
}

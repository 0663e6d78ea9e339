package org.jieli.routes.journal;

import java.util.List;
import java.util.Objects;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Problem;

/**
 * Everything that is kept in one commit when a message is accepted.
 *
 * @param message the message
 * @param receipt the receipt for its sender, given again for every copy of the message; empty bytes for the gateway's own messages
 * @param problems the warnings told in the receipt
 * @param deliveries where it goes
 * @param steps the conversation steps it makes
 * @param custody the custody it opens or moves, or null
 * @param deadlines the deadlines it starts; one of the same kind and key that is still open is settled first
 * @param settles deadlines that it makes pointless, each as {@code kind/key} ({@link NewDeadline#name}); one that is not open is passed over
 * @param fired id of the deadline that made the gateway write this message, or 0; one that fired or was settled meanwhile is {@link
 *     Kept.Stale}
 */
public record Acceptance(
        KeptMessage message,
        Wire receipt,
        List<Problem> problems,
        List<NewDelivery> deliveries,
        List<Step> steps,
        CustodyMove custody,
        List<NewDeadline> deadlines,
        List<String> settles,
        long fired) {

    public Acceptance {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(receipt, "receipt");
        problems = List.copyOf(problems);
        deliveries = List.copyOf(deliveries);
        steps = List.copyOf(steps);
        deadlines = List.copyOf(deadlines);
        settles = List.copyOf(settles);
    }

    /** The same with these deliveries. */
    public Acceptance with(List<NewDelivery> newDeliveries) {
        return new Acceptance(message, receipt, problems, newDeliveries, steps, custody, deadlines, settles, fired);
    }
}

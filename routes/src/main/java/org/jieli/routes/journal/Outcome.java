package org.jieli.routes.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Problem;

/**
 * What became of one attempt to deliver.
 *
 * @param deliveryId the delivery
 * @param attempt number of the attempt, from 1
 * @param state the state it leads to; never READY or IN_FLIGHT
 * @param at when it was known
 * @param nextAt when it is tried again; null if it ended
 * @param cause stable word for what happened, for example {@code connect} or {@code timeout}; null if it went well
 * @param sent the bytes that went to the partner; null if none did
 * @param answer the bytes that came back; null if none came
 * @param problems what the partner or the dialect complained about
 */
public record Outcome(
        long deliveryId,
        int attempt,
        DeliveryState state,
        Instant at,
        Instant nextAt,
        String cause,
        Wire sent,
        Wire answer,
        List<Problem> problems) {

    public Outcome {
        Objects.requireNonNull(state, "state");
        problems = List.copyOf(problems);
        boolean again = state == DeliveryState.RETRY || state == DeliveryState.UNKNOWN;
        if (again != (nextAt != null)) {
            throw new IllegalArgumentException("A delivery is tried again exactly when it has a next time: " + state);
        }
    }
}

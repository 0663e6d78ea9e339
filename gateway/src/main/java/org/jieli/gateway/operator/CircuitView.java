package org.jieli.gateway.operator;

import java.time.OffsetDateTime;
import org.jieli.routes.delivery.Breakers.Standing;
import org.jieli.routes.journal.Circuits.Forced;
import org.jieli.schemas.lexical.Times;

/**
 * A circuit breaker of this node as JSON.
 *
 * @param partner name of the partner
 * @param operation what is done with it, for example {@code deliver}
 * @param state CLOSED, OPEN, HALF_OPEN, FORCED_OPEN, or FORCED_CLOSED
 * @param faults share of faults among the last attempts, in percent; null if there were too few
 * @param forced what a person decided; null if the breaker is left to itself
 */
record CircuitView(String partner, String operation, String state, Float faults, ForcedView forced) {

    private static final String ALWAYS_CLOSED = "DISABLED";

    /**
     * What a person decided, for all nodes.
     *
     * @param to OPEN or CLOSED
     * @param by who decided
     * @param reason why
     * @param at since when
     */
    record ForcedView(String to, String by, String reason, OffsetDateTime at) {

        static ForcedView of(Forced forced) {
            return forced == null
                    ? null
                    : new ForcedView(
                            forced.force().name(),
                            forced.by(),
                            forced.reason(),
                            forced.at().atOffset(Times.CHINA_OFFSET));
        }
    }

    static CircuitView of(Standing standing, Forced forced) {
        String state = standing.state().equals(ALWAYS_CLOSED) ? "FORCED_CLOSED" : standing.state();
        Float faults = standing.faults() < 0 ? null : standing.faults();
        return new CircuitView(
                standing.circuit().partner(), standing.circuit().operation(), state, faults, ForcedView.of(forced));
    }
}

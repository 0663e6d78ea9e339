package org.jieli.routes.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What people decided about the circuit breakers of all nodes. Thread-safe; kept in the journal. */
public interface Circuits {

    /**
     * A breaker.
     *
     * @param partner name of the partner
     * @param operation what is done with it, for example {@code deliver} or {@code poll}
     */
    record Circuit(String partner, String operation) {}

    /** What a person forced a breaker to. */
    enum Force {
        /** Nothing is tried. */
        OPEN,
        /** Everything is tried, however often it fails. */
        CLOSED
    }

    /**
     * A decision in force.
     *
     * @param by who decided
     * @param reason why
     * @param at since when
     */
    record Forced(Force force, String by, String reason, Instant at) {}

    /** All breakers that are forced. */
    Map<Circuit, Forced> forced();

    /** Forces a breaker, or leaves it to itself again if {@code forced} is empty; audited. */
    void force(Circuit circuit, Optional<Forced> forced, String by, Instant at);
}

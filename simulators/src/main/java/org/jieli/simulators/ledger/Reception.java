package org.jieli.simulators.ledger;

/** What a partner makes of a message that arrives. */
public enum Reception {
    /** It is new and takes effect. */
    FIRST,
    /** The same bytes came before: the same receipt again, no second effect. */
    REDELIVERED,
    /** The same id came before with other bytes: it is refused. */
    CROSSED
}

package org.jieli.routes.journal;

/** The states of a delivery; status comes from here and nowhere else. */
public enum DeliveryState {
    /** Waiting to be sent or fetched for the first time. */
    READY,
    /** Leased to a node that is sending it, or fetched from the inbox and not yet answered. */
    IN_FLIGHT,
    /** The receiver acknowledged it. */
    DELIVERED,
    /** The receiver sent it back. */
    REFUSED,
    /** The receiver certainly did not get it; it will be sent again. */
    RETRY,
    /** The bytes went out and no answer came: it may have arrived; it is sent again with the same id. */
    UNKNOWN,
    /** It waits for a person: tried long enough, or it cannot be said in the receiver's dialect. */
    PARKED,
    /** A person decided that it is not delivered. */
    DROPPED;

    /** True if nothing more happens by itself. */
    public boolean ended() {
        return switch (this) {
            case DELIVERED, REFUSED, PARKED, DROPPED -> true;
            case READY, IN_FLIGHT, RETRY, UNKNOWN -> false;
        };
    }
}

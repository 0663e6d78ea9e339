package org.jieli.routes.delivery;

import java.util.List;

/** Shares of a bulkhead: whoever comes by one way finds room however many come by the others. */
enum Lane {
    /** Sent at once when accepted. */
    AT_ONCE,
    /** What waited, as far as it may be claimed. */
    WAITED,
    /** Claimed, when there was room for it in its own lane. */
    CLAIMED,
    /** Urgent (domain.md 3.0 priority MINOR and LIFE), however it comes. */
    URGENT;

    /** The shares that it may take, in this order. */
    List<Lane> shares() {
        return switch (this) {
            case AT_ONCE -> List.of(AT_ONCE);
            case WAITED -> List.of(WAITED);
            case CLAIMED -> List.of(WAITED, URGENT, AT_ONCE);
            case URGENT -> List.of(AT_ONCE, WAITED, URGENT);
        };
    }
}

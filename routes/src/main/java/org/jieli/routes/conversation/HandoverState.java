package org.jieli.routes.conversation;

/** The states of a handover (domain.md 1.7). */
enum HandoverState {
    PROPOSED,
    ACCEPTED,
    CONDITIONAL,
    REDIRECTED,
    REJECTED,
    REVOKED,
    DEPARTED,
    IN_TRANSIT,
    ARRIVED,
    REFUSED_AT_DOOR,
    SIGNED_BY_SENDER,
    SIGNED_BY_RECEIVER,
    DISPUTED,
    CONFIRMED;

    /** True while the person may still be on the way or at stake: the case cannot be closed (V-32). */
    boolean open() {
        return switch (this) {
            case REDIRECTED, REJECTED, REVOKED, CONFIRMED -> false;
            case PROPOSED,
                    ACCEPTED,
                    CONDITIONAL,
                    DEPARTED,
                    IN_TRANSIT,
                    ARRIVED,
                    REFUSED_AT_DOOR,
                    SIGNED_BY_SENDER,
                    SIGNED_BY_RECEIVER,
                    DISPUTED -> true;
        };
    }
}

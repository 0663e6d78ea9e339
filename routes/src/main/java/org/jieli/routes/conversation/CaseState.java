package org.jieli.routes.conversation;

/** The states of a rescue case that the gateway sees (domain.md 1.7). */
enum CaseState {
    IN_STATION,
    OUTSIDE_RESCUE,
    REFUSED,
    IDENTITY_CONFIRMED,
    DEPARTURE_PLANNED,
    CLOSED
}

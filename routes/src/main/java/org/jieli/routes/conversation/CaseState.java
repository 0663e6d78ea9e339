package org.jieli.routes.conversation;

/**
 * The states of a rescue case that the gateway sees (domain.md 1.7). A handover notice (F1) may come before the record (A1): until then the
 * case is UNREGISTERED.
 */
enum CaseState {
    UNREGISTERED,
    IN_STATION,
    OUTSIDE_RESCUE,
    REFUSED,
    IDENTITY_CONFIRMED,
    DEPARTURE_PLANNED,
    CLOSED
}

package org.jieli.routes.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A delivery of the {@link MemoryJournal}. Due is when it may be taken next: its next time, or the end of its lease. */
record MemoryDelivery(
        long id,
        KeptMessage message,
        NewDelivery to,
        DeliveryState state,
        DeliveryState unattempted,
        int attempt,
        long position,
        Instant dueAt,
        List<Outcome> outcomes) {

    static MemoryDelivery ready(long id, KeptMessage message, NewDelivery to) {
        return new MemoryDelivery(
                id, message, to, DeliveryState.READY, DeliveryState.READY, 0, 0, message.receivedAt(), List.of());
    }

    boolean open() {
        return !state.ended();
    }

    boolean inboxOf(String partner) {
        return open() && to.pulled() && to.partner().equals(partner);
    }

    boolean due(Instant now) {
        return open() && !to.pulled() && !dueAt.isAfter(now);
    }

    boolean waitsFor(MemoryDelivery other) {
        return other.open()
                && !other.to.pulled()
                && other.id < id
                && message.caseNo() != null
                && message.caseNo().equals(other.message.caseNo())
                && to.partner().equals(other.to.partner());
    }

    MemoryDelivery leased(Lease lease) {
        DeliveryState back = state == DeliveryState.IN_FLIGHT ? DeliveryState.UNKNOWN : state;
        return with(DeliveryState.IN_FLIGHT, back, attempt + 1, lease.until(), outcomes);
    }

    MemoryDelivery fetched() {
        return with(DeliveryState.IN_FLIGHT, unattempted, attempt + 1, dueAt, outcomes);
    }

    MemoryDelivery released() {
        return with(unattempted, unattempted, attempt - 1, message.receivedAt(), outcomes);
    }

    MemoryDelivery recorded(Outcome outcome) {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.add(outcome);
        return with(outcome.state(), outcome.state(), attempt, outcome.nextAt(), List.copyOf(all));
    }

    MemoryDelivery placed(long newPosition) {
        return new MemoryDelivery(id, message, to, state, unattempted, attempt, newPosition, dueAt, outcomes);
    }

    Delivery delivery() {
        return new Delivery(
                id,
                message.key(),
                message.type(),
                to.partner(),
                to.copy(),
                position,
                attempt,
                message.receivedAt(),
                message.interchange());
    }

    MessageLife.Way way() {
        boolean again = state == DeliveryState.RETRY || state == DeliveryState.UNKNOWN;
        return new MessageLife.Way(to.partner(), to.copy(), state, again && !to.pulled() ? dueAt : null, outcomes);
    }

    private MemoryDelivery with(DeliveryState to, DeliveryState back, int number, Instant due, List<Outcome> all) {
        return new MemoryDelivery(id, message, this.to, to, back, number, position, due, all);
    }
}

package org.jieli.routes.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A delivery of the {@link MemoryJournal}. Due is when it may be taken next: its next time, or the end of its lease. Its owner is the
 * node that has the lease, and since is the beginning of its retry horizon.
 */
record MemoryDelivery(
        long id,
        KeptMessage message,
        NewDelivery to,
        DeliveryState state,
        DeliveryState unattempted,
        int attempt,
        long position,
        Instant dueAt,
        String owner,
        Instant since,
        List<Outcome> outcomes) {

    static MemoryDelivery ready(long id, KeptMessage message, NewDelivery to) {
        Instant since = message.receivedAt();
        return new MemoryDelivery(
                id, message, to, DeliveryState.READY, DeliveryState.READY, 0, 0, since, null, since, List.of());
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
        return state != DeliveryState.IN_FLIGHT
                && (other.id < id || other.state == DeliveryState.IN_FLIGHT)
                && other.open()
                && !other.to.pulled()
                && message.caseNo() != null
                && message.caseNo().equals(other.message.caseNo())
                && to.partner().equals(other.to.partner());
    }

    MemoryDelivery leased(Lease lease) {
        DeliveryState back = state == DeliveryState.IN_FLIGHT ? DeliveryState.UNKNOWN : state;
        return with(DeliveryState.IN_FLIGHT, back, attempt + 1, lease.until(), lease.node(), outcomes);
    }

    MemoryDelivery fetched() {
        return with(DeliveryState.IN_FLIGHT, unattempted, attempt + 1, dueAt, null, outcomes);
    }

    MemoryDelivery released() {
        return with(unattempted, unattempted, attempt - 1, since, null, outcomes);
    }

    boolean isOf(Set<String> nodes) {
        return state == DeliveryState.IN_FLIGHT && owner != null && nodes.contains(owner);
    }

    MemoryDelivery givenBack() {
        return with(DeliveryState.UNKNOWN, DeliveryState.UNKNOWN, attempt, since, null, outcomes);
    }

    MemoryDelivery recorded(Outcome outcome) {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.add(outcome);
        return with(outcome.state(), outcome.state(), attempt, outcome.nextAt(), null, List.copyOf(all));
    }

    MemoryDelivery resumed(Instant at) {
        return new MemoryDelivery(
                id, message, to, DeliveryState.RETRY, DeliveryState.RETRY, attempt, 0, at, null, at, outcomes);
    }

    MemoryDelivery dropped() {
        return with(DeliveryState.DROPPED, DeliveryState.DROPPED, attempt, null, null, outcomes);
    }

    MemoryDelivery placed(long newPosition) {
        return new MemoryDelivery(
                id, message, to, state, unattempted, attempt, newPosition, dueAt, owner, since, outcomes);
    }

    Delivery delivery() {
        return new Delivery(
                id,
                message.key(),
                message.type(),
                to.partner(),
                to.copy(),
                message.urgent(),
                position,
                attempt,
                since,
                message.interchange());
    }

    MessageLife.Way way() {
        boolean again = state == DeliveryState.RETRY || state == DeliveryState.UNKNOWN;
        return new MessageLife.Way(to.partner(), to.copy(), state, again && !to.pulled() ? dueAt : null, outcomes);
    }

    private MemoryDelivery with(
            DeliveryState to, DeliveryState back, int number, Instant due, String node, List<Outcome> all) {
        return new MemoryDelivery(id, message, this.to, to, back, number, position, due, node, since, all);
    }
}

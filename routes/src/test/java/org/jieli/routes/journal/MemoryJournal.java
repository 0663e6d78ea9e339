package org.jieli.routes.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.routes.journal.MessageLife.Event;

/**
 * A journal that forgets everything when the process ends: for tests of routes, so that they need no database. It keeps every promise
 * of {@link Journal} but durability, and costs time in proportion to what it holds.
 */
public final class MemoryJournal implements Journal {

    private record Candidate(MemoryDelivery delivery, int turn) {}

    private MemoryState state = new MemoryState();
    private final List<Refusal> refusals = new ArrayList<>();

    @Override
    public synchronized Kept accept(Acceptance acceptance, List<Acceptance> followUps) {
        MemoryState next = state.copy();
        Kept kept = next.accept(acceptance);
        if (kept instanceof Kept.New isNew) {
            List<Delivery> leased = new ArrayList<>(isNew.leased());
            if (!follow(next, followUps, leased)) {
                return new Kept.Stale();
            }
            state = next;
            return new Kept.New(leased);
        } else if (kept instanceof Kept.Duplicate) {
            KeptMessage message = acceptance.message();
            state.log(message.key(), Audit.duplicate(message.receivedAt()));
        }
        return kept;
    }

    /** False if one of them is stale. */
    private static boolean follow(MemoryState next, List<Acceptance> followUps, List<Delivery> leased) {
        for (Acceptance followUp : followUps) {
            switch (next.accept(followUp)) {
                case Kept.Stale stale -> {
                    return false;
                }
                case Kept.New isNew -> leased.addAll(isNew.leased());
                case Kept.Duplicate duplicate -> {}
                case Kept.OtherContent other -> {}
            }
        }
        return true;
    }

    @Override
    public synchronized Optional<KeptMessage> message(MessageKey key) {
        return Optional.ofNullable(state.messages.get(key)).map(MemoryState.Entry::message);
    }

    @Override
    public synchronized Optional<Kept> alreadyKept(MessageKey key, String rawDigest) {
        return Optional.ofNullable(state.messages.get(key)).map(first -> MemoryState.again(first, rawDigest));
    }

    @Override
    public synchronized long refuse(Refusal refusal) {
        refusals.add(refusal);
        return refusals.size();
    }

    /** The messages that were sent back, oldest first: the first has number 1. */
    public synchronized List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public synchronized Optional<Conversation> conversation(String key) {
        return Optional.ofNullable(state.conversations.get(key));
    }

    @Override
    public synchronized Optional<Custody> custody(String caseNo) {
        return Optional.ofNullable(state.custody.get(caseNo));
    }

    @Override
    public synchronized List<Delivery> claim(String node, int max, Instant now, Duration lease, Room room) {
        return inTurns(now, room)
                .sorted(order(max))
                .limit(max)
                .map(candidate -> leased(candidate.delivery(), new Lease(node, now.plus(lease))))
                .toList();
    }

    @Override
    public synchronized void release(List<Delivery> deliveries) {
        for (Delivery given : deliveries) {
            MemoryDelivery delivery = state.deliveries.get(given.id());
            if (delivery.state() == DeliveryState.IN_FLIGHT && delivery.attempt() == given.attempt()) {
                state.put(delivery.released());
            }
        }
    }

    @Override
    public synchronized boolean record(Outcome outcome, List<Acceptance> followUps) {
        MemoryDelivery delivery = state.deliveries.get(outcome.deliveryId());
        if (delivery == null) {
            return false;
        }
        MessageKey key = delivery.message().key();
        if (!delivery.open() || delivery.attempt() != outcome.attempt()) {
            state.log(key, Audit.late(outcome, delivery.to().partner()));
            return false;
        }
        MemoryState next = state.copy();
        next.put(delivery.recorded(outcome));
        next.log(key, Audit.of(outcome, delivery.to().partner()));
        if (!follow(next, followUps, new ArrayList<>())) {
            throw new JournalException("A follow-up is based on something that has moved on", null);
        }
        state = next;
        return true;
    }

    @Override
    public synchronized Optional<Delivery> inbox(String partner, long after, Instant now) {
        place(partner);
        return inboxOf(partner)
                .filter(delivery -> delivery.position() > after)
                .min(Comparator.comparingLong(MemoryDelivery::position))
                .map(delivery -> fetched(delivery, now));
    }

    @Override
    public synchronized List<Delivery> unfinished(String partner, String messageId) {
        return open().filter(delivery -> delivery.to().partner().equals(partner))
                .filter(delivery -> delivery.message().key().messageId().equals(messageId))
                .map(MemoryDelivery::delivery)
                .toList();
    }

    @Override
    public synchronized List<Deadline> dueDeadlines(String node, int max, Instant now, Duration lease) {
        List<MemoryDeadline> due = state.deadlines.values().stream()
                .filter(deadline -> deadline.due(now))
                .sorted(Comparator.comparing(deadline -> deadline.deadline().dueAt()))
                .limit(max)
                .toList();
        due.forEach(deadline -> state.put(deadline.leased(new Lease(node, now.plus(lease)))));
        return due.stream().map(MemoryDeadline::deadline).toList();
    }

    @Override
    public synchronized void postpone(Deadline deadline, Instant until) {
        state.deadlines.computeIfPresent(deadline.id(), (id, known) -> known.postponed(until));
    }

    @Override
    public synchronized List<MessageLife> lives(String messageId, String partner) {
        return state.messages.values().stream()
                .filter(entry -> entry.message().key().messageId().equals(messageId))
                .filter(entry -> mayKnow(partner, entry.message()))
                .map(this::life)
                .sorted(Comparator.comparing(life -> life.message().receivedAt(), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public synchronized Map<DeliveryState, Long> backlog() {
        Map<DeliveryState, Long> backlog = new EnumMap<>(DeliveryState.class);
        Stream.of(DeliveryState.values()).filter(state -> !state.ended()).forEach(state -> backlog.put(state, 0L));
        open().forEach(delivery -> backlog.merge(delivery.state(), 1L, Long::sum));
        return backlog;
    }

    /** Gives back what nodes hold that are gone; returns the number of deliveries. */
    synchronized int giveBack(Set<String> gone) {
        state.deadlines.replaceAll((id, deadline) -> deadline.givenBackBy(gone));
        List<MemoryDelivery> theirs =
                open().filter(delivery -> delivery.isOf(gone)).toList();
        theirs.forEach(delivery -> state.put(delivery.givenBack()));
        return theirs.size();
    }

    /** Deliveries that have not ended, and those that wait for a person. */
    synchronized List<MemoryDelivery> waiting() {
        return state.deliveries.values().stream()
                .filter(delivery -> delivery.open() || delivery.state() == DeliveryState.PARKED)
                .toList();
    }

    /** Deliveries that wait for a person. */
    synchronized List<MemoryDelivery> parked() {
        return state.deliveries.values().stream()
                .filter(delivery -> delivery.state() == DeliveryState.PARKED)
                .toList();
    }

    /** Keeps a parked delivery as a person's decision leaves it. */
    synchronized void decide(MemoryDelivery decided, Event event) {
        state.put(decided);
        state.log(decided.message().key(), event);
    }

    private Stream<MemoryDelivery> open() {
        return state.deliveries.values().stream().filter(MemoryDelivery::open);
    }

    private Stream<MemoryDelivery> inboxOf(String partner) {
        return state.deliveries.values().stream().filter(delivery -> delivery.inboxOf(partner));
    }

    private Stream<Candidate> inTurns(Instant now, Room room) {
        Map<String, Integer> turns = new HashMap<>();
        Map<String, Integer> lanes = new HashMap<>();
        return open().filter(delivery -> delivery.due(now))
                .filter(delivery -> open().noneMatch(delivery::waitsFor))
                .sorted(Comparator.comparing(
                                (MemoryDelivery delivery) -> !delivery.message().urgent())
                        .thenComparing(MemoryDelivery::dueAt)
                        .thenComparing(MemoryDelivery::id))
                .filter(delivery -> fits(delivery, room, lanes))
                .map(delivery ->
                        new Candidate(delivery, turns.merge(delivery.to().partner(), 1, Integer::sum)));
    }

    private static boolean fits(MemoryDelivery delivery, Room room, Map<String, Integer> lanes) {
        String partner = delivery.to().partner();
        boolean urgent = delivery.message().urgent();
        return lanes.merge(partner + " " + urgent, 1, Integer::sum)
                <= room.to(partner).of(urgent);
    }

    private static Comparator<Candidate> order(int max) {
        int share = Math.max(1, max / 2);
        return Comparator.comparing((Candidate candidate) ->
                        !(candidate.delivery().message().urgent() && candidate.turn() <= share))
                .thenComparing(Candidate::turn)
                .thenComparing(candidate -> candidate.delivery().dueAt());
    }

    private Delivery leased(MemoryDelivery delivery, Lease lease) {
        MemoryDelivery leased = delivery.leased(lease);
        state.put(leased);
        return leased.delivery();
    }

    private Delivery fetched(MemoryDelivery delivery, Instant now) {
        MemoryDelivery fetched = delivery.fetched();
        state.put(fetched);
        state.log(delivery.message().key(), Audit.fetched(now, delivery.to().partner(), fetched.attempt()));
        return fetched.delivery();
    }

    private void place(String partner) {
        long last = state.deliveries.values().stream()
                .filter(delivery -> delivery.to().partner().equals(partner))
                .mapToLong(MemoryDelivery::position)
                .max()
                .orElse(0);
        List<MemoryDelivery> unplaced =
                inboxOf(partner).filter(delivery -> delivery.position() == 0).toList();
        for (MemoryDelivery delivery : unplaced) {
            state.put(delivery.placed(++last));
        }
    }

    private boolean mayKnow(String partner, KeptMessage message) {
        return partner.equals("jieli")
                || partner.equals(message.partner())
                || deliveriesOf(message)
                        .anyMatch(delivery -> delivery.to().partner().equals(partner));
    }

    private Stream<MemoryDelivery> deliveriesOf(KeptMessage message) {
        return state.deliveries.values().stream()
                .filter(delivery -> delivery.message().key().equals(message.key()));
    }

    private MessageLife life(MemoryState.Entry entry) {
        MessageKey key = entry.message().key();
        List<Event> events = state.events.stream()
                .filter(logged -> logged.key().equals(key))
                .map(MemoryState.Logged::event)
                .sorted(Comparator.comparing(Event::at))
                .toList();
        return new MessageLife(
                entry.message(),
                entry.receipt(),
                deliveriesOf(entry.message()).map(MemoryDelivery::way).toList(),
                events);
    }
}

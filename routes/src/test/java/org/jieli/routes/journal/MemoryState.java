package org.jieli.routes.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.MessageLife.Event;

/** Everything a {@link MemoryJournal} knows. Work that may fail is done on a copy, which replaces the original when it succeeds. */
final class MemoryState {

    record Entry(KeptMessage message, Wire receipt) {}

    record Logged(MessageKey key, Event event) {}

    final Map<MessageKey, Entry> messages;
    final SortedMap<Long, MemoryDelivery> deliveries;
    final Map<String, Conversation> conversations;
    final Map<String, Custody> custody;
    final SortedMap<Long, MemoryDeadline> deadlines;
    final List<Logged> events;

    MemoryState() {
        messages = new LinkedHashMap<>();
        deliveries = new TreeMap<>();
        conversations = new HashMap<>();
        custody = new HashMap<>();
        deadlines = new TreeMap<>();
        events = new ArrayList<>();
    }

    private MemoryState(MemoryState other) {
        messages = new LinkedHashMap<>(other.messages);
        deliveries = new TreeMap<>(other.deliveries);
        conversations = new HashMap<>(other.conversations);
        custody = new HashMap<>(other.custody);
        deadlines = new TreeMap<>(other.deadlines);
        events = new ArrayList<>(other.events);
    }

    MemoryState copy() {
        return new MemoryState(this);
    }

    Kept accept(Acceptance acceptance) {
        KeptMessage message = acceptance.message();
        Entry first = messages.putIfAbsent(message.key(), new Entry(message, acceptance.receipt()));
        if (first != null) {
            return again(first, message.rawDigest());
        }
        boolean current = acceptance.steps().stream().allMatch(this::step)
                && (acceptance.custody() == null || move(acceptance.custody()))
                && (acceptance.fired() == 0 || fire(acceptance.fired()));
        if (!current) {
            return new Kept.Stale();
        }
        acceptance.settles().forEach(this::settle);
        acceptance.deadlines().forEach(this::start);
        List<Delivery> leased = acceptance.deliveries().stream()
                .map(to -> deliver(message, to))
                .filter(delivery -> delivery.state() == DeliveryState.IN_FLIGHT)
                .map(MemoryDelivery::delivery)
                .toList();
        Audit.of(acceptance).forEach(event -> log(message.key(), event));
        return new Kept.New(leased);
    }

    static Kept again(Entry first, String rawDigest) {
        return first.message().rawDigest().equals(rawDigest)
                ? new Kept.Duplicate(first.receipt())
                : new Kept.OtherContent();
    }

    void log(MessageKey key, Event event) {
        events.add(new Logged(key, event));
    }

    void put(MemoryDelivery delivery) {
        deliveries.put(delivery.id(), delivery);
    }

    void put(MemoryDeadline deadline) {
        deadlines.put(deadline.deadline().id(), deadline);
    }

    private boolean step(Step step) {
        Conversation now = conversations.put(step.after().key(), step.after());
        return step.before() == (now == null ? 0 : now.version());
    }

    private boolean move(CustodyMove move) {
        Custody now = custody.put(move.caseNo(), new Custody(move.caseNo(), move.to(), move.at()));
        return now == null ? move.from() == null : now.org().equals(move.from());
    }

    private boolean fire(long id) {
        MemoryDeadline deadline = deadlines.get(id);
        if (deadline == null || deadline.over()) {
            return false;
        }
        put(deadline.ended());
        return true;
    }

    private void settle(String name) {
        deadlines.replaceAll((id, deadline) -> deadline.name().equals(name) ? deadline.ended() : deadline);
    }

    private void start(NewDeadline deadline) {
        settle(deadline.name());
        put(MemoryDeadline.started(deadlines.size() + 1L, deadline));
    }

    private MemoryDelivery deliver(KeptMessage message, NewDelivery to) {
        MemoryDelivery ready = MemoryDelivery.ready(deliveries.size() + 1L, message, to);
        boolean waits = deliveries.values().stream().anyMatch(ready::waitsFor);
        MemoryDelivery kept =
                to.lease().filter(lease -> !waits).map(ready::leased).orElse(ready);
        put(kept);
        return kept;
    }
}

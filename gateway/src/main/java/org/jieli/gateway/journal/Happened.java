package org.jieli.gateway.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieli.gateway.journal.Payloads.Of;
import org.jieli.gateway.journal.Payloads.Part;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.MessageLife.Event;
import org.jieli.routes.journal.Outcome;

/**
 * What happened to a message.
 *
 * @param open its deliveries that have not ended
 * @param entries what was written down, oldest first
 */
record Happened(List<Way> open, List<Entry> entries) {

    /** A delivery of the message as it stood. */
    record Way(long id, String partner, boolean copy, DeliveryState state, Instant nextAt) {}

    /** What was written down. */
    sealed interface Entry {

        /** About the message. */
        record Noted(Event event) implements Entry {}

        /** A decision about a delivery, and how it stood then. */
        record Decided(Event event, Way way) implements Entry {}

        /** The outcome of an attempt, without its bytes; how the delivery stood then. */
        record Ended(long id, Outcome outcome, Way way) implements Entry {}
    }

    /** True if the message was to be delivered to this partner. */
    boolean concerns(String partner) {
        return ways().values().stream().anyMatch(way -> way.partner().equals(partner));
    }

    List<Event> events() {
        return entries.stream().map(Happened::event).toList();
    }

    /** The deliveries with their attempts and the bytes of these. */
    List<MessageLife.Way> ways(Map<Of, Wire> bytes) {
        return ways().values().stream()
                .map(way ->
                        new MessageLife.Way(way.partner(), way.copy(), way.state(), way.nextAt(), attempts(way, bytes)))
                .toList();
    }

    private static Event event(Entry entry) {
        return switch (entry) {
            case Entry.Noted noted -> noted.event();
            case Entry.Decided decided -> decided.event();
            case Entry.Ended ended -> Audit.of(ended.outcome(), ended.way().partner());
        };
    }

    /** Those that are open, and those that only events tell of: what was written down last is how they stand. */
    private Map<Long, Way> ways() {
        Map<Long, Way> ways = new TreeMap<>();
        open.forEach(way -> ways.put(way.id(), way));
        Map<Long, Way> told = new TreeMap<>();
        entries.stream().flatMap(Happened::way).forEach(way -> told.put(way.id(), way));
        told.values().stream()
                .filter(way -> hasLeft(way) || !ways.containsKey(way.id()))
                .forEach(way -> ways.put(way.id(), way));
        return ways;
    }

    private static boolean hasLeft(Way way) {
        return way.state().ended() && way.state() != DeliveryState.PARKED;
    }

    private static Stream<Way> way(Entry entry) {
        return switch (entry) {
            case Entry.Noted noted -> Stream.empty();
            case Entry.Decided decided -> Stream.of(decided.way());
            case Entry.Ended ended -> Stream.of(ended.way());
        };
    }

    private List<Outcome> attempts(Way way, Map<Of, Wire> bytes) {
        List<Outcome> attempts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Ended ended && ended.way().id() == way.id()) {
                attempts.add(with(ended, bytes));
            }
        }
        return attempts;
    }

    private static Outcome with(Entry.Ended ended, Map<Of, Wire> bytes) {
        Outcome outcome = ended.outcome();
        return new Outcome(
                outcome.deliveryId(),
                outcome.attempt(),
                outcome.state(),
                outcome.at(),
                outcome.nextAt(),
                outcome.cause(),
                bytes.get(new Of(ended.id(), Part.SENT)),
                bytes.get(new Of(ended.id(), Part.ANSWER)),
                outcome.problems());
    }
}

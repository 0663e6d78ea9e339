package org.jieli.routes.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieli.routes.journal.MessageLife.Event;

/** The words in which every journal tells what happened to a message: states and numbers, never personal data. Pure functions. */
public final class Audit {

    private Audit() {}

    /** What the acceptance of a message does, in the order in which it does it. */
    public static List<Event> of(Acceptance acceptance) {
        Instant at = acceptance.message().receivedAt();
        List<Event> events = new ArrayList<>();
        events.add(new Event(at, "accepted", acceptance.message().type().name()));
        acceptance.steps().forEach(step -> events.add(new Event(at, "step", step(step.after()))));
        if (acceptance.custody() != null) {
            events.add(new Event(at, "custody", custody(acceptance.custody())));
        }
        if (acceptance.fired() != 0) {
            events.add(new Event(at, "fired", "deadline " + acceptance.fired()));
        }
        acceptance.settles().forEach(name -> events.add(new Event(at, "settled", name)));
        acceptance.deadlines().forEach(deadline -> events.add(new Event(at, "deadline", deadline(deadline))));
        return List.copyOf(events);
    }

    /** A copy of the message came, and its sender got the same receipt. */
    public static Event duplicate(Instant at) {
        return new Event(at, "duplicate", "");
    }

    /** A partner fetched the message from its inbox. */
    public static Event fetched(Instant at, String partner, int attempt) {
        return new Event(at, "fetched", attempt(partner, attempt));
    }

    /** An outcome that counted; the word is the state it led to. */
    public static Event of(Outcome outcome, String partner) {
        return new Event(outcome.at(), word(outcome.state()), detail(outcome, partner));
    }

    /** An outcome that came too late to count. */
    public static Event late(Outcome outcome, String partner) {
        return new Event(outcome.at(), "late", word(outcome.state()) + ": " + detail(outcome, partner));
    }

    /** A person decided about a parked delivery. */
    public static Event decided(Parking.Decided decided, String partner) {
        String kind =
                switch (decided.verdict()) {
                    case RETRY -> "resumed";
                    case DROP -> "dropped";
                };
        return new Event(decided.at(), kind, partner + ", by " + decided.by() + ": " + decided.reason());
    }

    private static String step(Conversation after) {
        return after.kind() + " " + after.key() + " " + after.state() + " " + after.version();
    }

    private static String custody(CustodyMove move) {
        return move.caseNo() + " " + (move.from() == null ? "" : move.from() + " ") + "-> " + move.to();
    }

    private static String deadline(NewDeadline deadline) {
        return deadline.name() + " " + deadline.dueAt();
    }

    private static String detail(Outcome outcome, String partner) {
        return attempt(partner, outcome.attempt()) + (outcome.cause() == null ? "" : ", " + outcome.cause());
    }

    private static String attempt(String partner, int attempt) {
        return partner + ", attempt " + attempt;
    }

    private static String word(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

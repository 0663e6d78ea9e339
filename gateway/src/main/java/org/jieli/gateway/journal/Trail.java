package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.List;
import org.jieli.gateway.journal.Payloads.Of;
import org.jieli.gateway.journal.Payloads.Part;
import org.jieli.gateway.journal.Payloads.Shelf;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.MessageLife.Event;
import org.jieli.routes.journal.Outcome;

/** What one transaction adds to the audit trail and to the bytes that are kept: collected, numbered, written at its end. */
final class Trail {

    private final Numbers numbers;
    private final Events events = new Events();
    private final List<Piece> payload = new ArrayList<>();

    /** A trail whose numbers have not to be known before the first is used. */
    Trail(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The number of a message or delivery. */
    long number() {
        return numbers.next();
    }

    /** Something happened to a message. */
    void note(Filed filed, Event event) {
        events.add(filed, numbers.next(), event);
    }

    /** An attempt has an outcome. */
    void outcome(Attempted attempted, Outcome outcome) {
        long id = numbers.next();
        events.add(attempted, id, outcome);
        Shelf shelf = new Shelf(attempted.filed(), attempted.payload());
        payload.addAll(Piece.of(shelf, new Of(id, Part.SENT), outcome.sent()));
        payload.addAll(Piece.of(shelf, new Of(id, Part.ANSWER), outcome.answer()));
    }

    /** The bytes of a message that is being kept. */
    void bytes(NewMessage message) {
        payload.addAll(Payloads.of(message));
    }

    void write(Script script) {
        Payloads.insert(script, payload);
        events.insert(script);
    }
}

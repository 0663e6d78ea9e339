package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.COUNT;
import static org.jieli.gateway.sql.Column.DAY;
import static org.jieli.gateway.sql.Column.FLAG;
import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;
import static org.jieli.gateway.sql.Column.TIME;

import java.util.Locale;
import org.jieli.gateway.sql.Json;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.gateway.storage.RetentionClass;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageLife.Event;
import org.jieli.routes.journal.Outcome;

/** Writes table {@code event}, the audit trail: events are added, never changed. Collects them and inserts them together. */
final class Events {

    private static final String INSERT = """
            insert into event (retention, day, no, id, at, kind, detail, delivery_id, partner, copy, state, attempt, next_at, cause,
                problems)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Rows rows =
            new Rows(TEXT, DAY, NUMBER, NUMBER, TIME, TEXT, TEXT, NUMBER, TEXT, FLAG, TEXT, COUNT, TIME, TEXT, TEXT);

    /** Something happened to a message. */
    void add(Filed filed, long id, Event event) {
        rows.add(
                RetentionClass.ofEvent(filed.day(), event.at()).name(),
                filed.day(),
                filed.no(),
                id,
                event.at(),
                event.kind(),
                event.detail(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Somebody decided about a delivery, which is in this state now. */
    void add(Attempted delivery, long id, Event event, DeliveryState state) {
        rows.add(
                RetentionClass.ofEvent(delivery.filed().day(), event.at()).name(),
                delivery.filed().day(),
                delivery.filed().no(),
                id,
                event.at(),
                event.kind(),
                event.detail(),
                delivery.id(),
                delivery.partner(),
                delivery.copy(),
                state.name(),
                null,
                null,
                null,
                null);
    }

    /** An attempt has an outcome. */
    void add(Attempted delivery, long id, Outcome outcome) {
        rows.add(
                RetentionClass.ofEvent(delivery.filed().day(), outcome.at()).name(),
                delivery.filed().day(),
                delivery.filed().no(),
                id,
                outcome.at(),
                outcome.state().name().toLowerCase(Locale.ROOT),
                null,
                delivery.id(),
                delivery.partner(),
                delivery.copy(),
                outcome.state().name(),
                outcome.attempt(),
                outcome.nextAt(),
                outcome.cause(),
                Json.write(outcome.problems()));
    }

    void insert(Script script) {
        script.update(INSERT, rows);
    }
}

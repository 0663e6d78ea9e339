package org.jieli.gateway.journal;

import java.util.List;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.MessageLife.Event;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code event}, the audit trail: events are added and read, never changed. */
final class Events {

    private static final String INSERT =
            "insert into event (message_id, sender_org, at, kind, detail) values (?, ?, ?, ?, ?)";

    private static final String OF_MESSAGE =
            "select at, kind, detail from event where message_id = ? and sender_org = ? order by at, id";

    private final JdbcTemplate jdbc;

    Events(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MessageKey key, Event event) {
        jdbc.update(INSERT, row(key, event));
    }

    void add(MessageKey key, List<Event> events) {
        jdbc.batchUpdate(INSERT, events.stream().map(event -> row(key, event)).toList());
    }

    List<Event> of(MessageKey key) {
        return jdbc.query(
                OF_MESSAGE,
                (row, n) -> new Event(Columns.time(row, "at"), row.getString("kind"), row.getString("detail")),
                key.messageId(),
                key.senderOrg());
    }

    private static Object[] row(MessageKey key, Event event) {
        return new Object[] {key.messageId(), key.senderOrg(), Columns.time(event.at()), event.kind(), event.detail()};
    }
}

package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells the whole life of messages from all tables. */
final class Lives {

    private static final String GATEWAY = "jieli";

    private static final String DELIVERIES = """
            select id, partner, copy, state, due_at from delivery where message_id = ? and sender_org = ?
            order by id""";

    private static final String ATTEMPTS = "select * from attempt where delivery_id = ? order by id";

    /** A delivery without its attempts. */
    private record Part(long id, MessageLife.Way way) {

        MessageLife.Way with(List<Outcome> attempts) {
            return new MessageLife.Way(way.partner(), way.copy(), way.state(), way.nextAt(), attempts);
        }
    }

    private final JdbcTemplate jdbc;
    private final Messages messages;
    private final Events events;

    Lives(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.messages = new Messages(jdbc);
        this.events = new Events(jdbc);
    }

    List<MessageLife> find(String messageId, String partner) {
        return messages.knownTo(partner, GATEWAY.equals(partner), messageId).stream()
                .map(this::life)
                .toList();
    }

    private MessageLife life(Messages.Receipted kept) {
        MessageKey key = kept.message().key();
        List<MessageLife.Way> ways =
                jdbc.query(DELIVERIES, (row, n) -> part(row), key.messageId(), key.senderOrg()).stream()
                        .map(part -> part.with(attempts(part.id())))
                        .toList();
        return new MessageLife(kept.message(), kept.receipt(), ways, events.of(key));
    }

    private List<Outcome> attempts(long delivery) {
        return jdbc.query(ATTEMPTS, (row, n) -> outcome(row), delivery);
    }

    private static Part part(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        boolean again = state == DeliveryState.RETRY || state == DeliveryState.UNKNOWN;
        Instant nextAt = again ? Columns.time(row, "due_at") : null;
        return new Part(
                row.getLong("id"),
                new MessageLife.Way(row.getString("partner"), row.getBoolean("copy"), state, nextAt, List.of()));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getLong("delivery_id"),
                row.getInt("n"),
                DeliveryState.valueOf(row.getString("state")),
                Columns.time(row, "at"),
                Columns.time(row, "next_at"),
                row.getString("cause"),
                Columns.wire(row, "sent"),
                Columns.wire(row, "answer"),
                Json.problems(row.getString("problems")));
    }
}

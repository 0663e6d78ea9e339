package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jieli.gateway.journal.Happened.Entry;
import org.jieli.gateway.journal.Happened.Way;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Json;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageLife.Event;
import org.jieli.routes.journal.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what happened to a message from the tables {@code event} and {@code delivery}. */
final class Happenings {

    private static final String EVENTS = "select * from event where no = ? and day = %s order by at, id";

    private static final String OPEN = "select id, partner, copy, state, due_at from delivery where no = ? order by id";

    private final JdbcTemplate jdbc;

    Happenings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The queue is read first: a delivery that ends meanwhile is then seen twice and not lost. */
    Happened of(Filed filed) {
        List<Way> open = jdbc.query(OPEN, (row, n) -> open(row), filed.no());
        List<Entry> entries = new ArrayList<>();
        jdbc.query(
                EVENTS.formatted(Days.sql(filed.day())),
                row -> {
                    entries.add(entry(row));
                },
                filed.no());
        return new Happened(open, entries);
    }

    private static Way open(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        boolean again = state == DeliveryState.RETRY || state == DeliveryState.UNKNOWN;
        return new Way(
                row.getLong("id"),
                row.getString("partner"),
                row.getBoolean("copy"),
                state,
                again ? Columns.time(row, "due_at") : null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return row.getString("state") == null ? new Entry.Noted(event(row)) : about(row);
    }

    private static Entry about(ResultSet row) throws SQLException {
        Way way = new Way(
                row.getLong("delivery_id"),
                row.getString("partner"),
                row.getBoolean("copy"),
                DeliveryState.valueOf(row.getString("state")),
                null);
        return row.getString("problems") == null
                ? new Entry.Decided(event(row), way)
                : new Entry.Ended(row.getLong("id"), outcome(row, way), way);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(Columns.time(row, "at"), row.getString("kind"), row.getString("detail"));
    }

    private static Outcome outcome(ResultSet row, Way way) throws SQLException {
        return new Outcome(
                way.id(),
                row.getInt("attempt"),
                way.state(),
                Columns.time(row, "at"),
                Columns.time(row, "next_at"),
                row.getString("cause"),
                null,
                null,
                Json.problems(row.getString("problems")));
    }
}

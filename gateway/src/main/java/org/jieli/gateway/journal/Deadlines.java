package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;
import static org.jieli.gateway.sql.Column.TIME;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Deadline;
import org.jieli.routes.journal.NewDeadline;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code deadline}. A deadline is open as long as {@code free_at} says when it may be taken. */
final class Deadlines {

    /** Deadlines that end: what fires, and what is settled by name. */
    static final class Ends {
        private final Rows fired = new Rows(NUMBER, TIME);
        private final Rows settled = new Rows(TEXT, TEXT, TIME);

        void fire(long id, Instant at) {
            fired.add(id, at);
        }

        void settle(String name, Instant at) {
            String[] kindAndKey = name.split("/", 2);
            settled.add(kindAndKey[0], kindAndKey[1], at);
        }
    }

    private static final String FIRE = """
            update deadline d set fired_at = f.at, free_at = null from unnest(?, ?) as f(id, at)
            where d.id = f.id and d.free_at is not null returning d.id""";

    private static final String SETTLE = """
            update deadline d set settled_at = s.at, free_at = null from unnest(?, ?, ?) as s(kind, key, at)
            where d.kind = s.kind and d.key = s.key and d.free_at is not null""";

    private static final String START = """
            insert into deadline (kind, key, due_at, free_at) select * from unnest(?, ?, ?, ?)
            on conflict (kind, key) where free_at is not null do nothing""";

    private static final String LEASE = """
            update deadline set lease_owner = ?, free_at = ?
            where id in (
                select id from deadline where free_at <= ? order by free_at, id limit ? for update skip locked)
            returning id, kind, key, due_at""";

    private static final String POSTPONE =
            "update deadline set lease_owner = null, free_at = ? where id = ? and free_at is not null";

    private final JdbcTemplate jdbc;

    Deadlines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends deadlines; returns those that fired: they were open. */
    static Supplier<Set<Long>> end(Script script, Ends ends) {
        Supplier<List<Long>> fired = script.query(FIRE, ends.fired, (row, n) -> row.getLong("id"));
        script.update(SETTLE, ends.settled);
        return () -> new HashSet<>(fired.get());
    }

    static void start(Script script, Collection<NewDeadline> deadlines) {
        Rows rows = new Rows(TEXT, TEXT, TIME, TIME);
        deadlines.forEach(started -> rows.add(started.kind(), started.key(), started.dueAt(), started.dueAt()));
        script.update(START, rows);
    }

    List<Deadline> due(String node, int max, Instant now, Duration lease) {
        return jdbc
                .query(LEASE, (row, n) -> deadline(row), node, Columns.time(now.plus(lease)), Columns.time(now), max)
                .stream()
                .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::id))
                .toList();
    }

    int postpone(long id, Instant until) {
        return jdbc.update(POSTPONE, Columns.time(until), id);
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getLong("id"), row.getString("kind"), row.getString("key"), Columns.time(row, "due_at"));
    }
}

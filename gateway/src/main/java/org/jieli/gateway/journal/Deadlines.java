package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Deadline;
import org.jieli.routes.journal.NewDeadline;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code deadline}. A deadline is open as long as {@code free_at} says when it may be taken. */
final class Deadlines {

    private static final String FIRE =
            "update deadline set fired_at = ?, free_at = null where id = ? and free_at is not null";

    private static final String SETTLE =
            "update deadline set settled_at = ?, free_at = null where kind = ? and key = ? and free_at is not null";

    private static final String START = """
            insert into deadline (kind, key, due_at, free_at) values (?, ?, ?, ?)
            on conflict (kind, key) where free_at is not null do nothing""";

    private static final String LEASE = """
            update deadline set lease_owner = ?, free_at = ?
            where id in (
                select id from deadline where free_at <= ? order by free_at, id limit ? for update skip locked)
            returning id, kind, key, due_at""";

    private final JdbcTemplate jdbc;

    Deadlines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fires, settles and starts what the acceptance says; false if the deadline that fires is not open any more. */
    boolean apply(Acceptance acceptance) {
        Instant at = acceptance.message().receivedAt();
        if (acceptance.fired() != 0 && jdbc.update(FIRE, Columns.time(at), acceptance.fired()) == 0) {
            return false;
        }
        settle(acceptance, at);
        start(acceptance.deadlines());
        return true;
    }

    List<Deadline> due(String node, int max, Instant now, Duration lease) {
        return jdbc
                .query(LEASE, (row, n) -> deadline(row), node, Columns.time(now.plus(lease)), Columns.time(now), max)
                .stream()
                .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::id))
                .toList();
    }

    private void settle(Acceptance acceptance, Instant at) {
        List<Object[]> over = Stream.concat(
                        acceptance.settles().stream(),
                        acceptance.deadlines().stream().map(NewDeadline::name))
                .distinct()
                .sorted()
                .map(name -> name.split("/", 2))
                .map(name -> new Object[] {Columns.time(at), name[0], name[1]})
                .toList();
        if (!over.isEmpty()) {
            jdbc.batchUpdate(SETTLE, over);
        }
    }

    private void start(List<NewDeadline> deadlines) {
        if (!deadlines.isEmpty()) {
            jdbc.batchUpdate(START, deadlines.stream().map(Deadlines::row).toList());
        }
    }

    private static Object[] row(NewDeadline deadline) {
        Object due = Columns.time(deadline.dueAt());
        return new Object[] {deadline.kind(), deadline.key(), due, due};
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getLong("id"), row.getString("kind"), row.getString("key"), Columns.time(row, "due_at"));
    }
}

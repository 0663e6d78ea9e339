package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Transactions;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Cause;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits in table {@code delivery}, and table {@code alert}. Thread-safe. */
public final class PostgresAlerts implements Alerts {

    /** As the index {@code delivery_waits} has it. */
    private static final String REASON =
            "case when state = 'PARKED' then 'PARKED' when pulled then 'PULLED' else coalesce(cause, '') end";

    /** From group to group over the index: the first row of each is its oldest. */
    static final String WAITING = """
            with recursive pile(partner, reason, urgent, oldest) as (
                (select partner, %1$s, urgent, accepted_at from delivery
                order by partner, %1$s, urgent, accepted_at limit 1)
                union all
                select next.* from pile cross join lateral (
                    select partner, %1$s, urgent, accepted_at from delivery
                    where (partner, %1$s, urgent) > (pile.partner, pile.reason, pile.urgent)
                    order by partner, %1$s, urgent, accepted_at limit 1
                ) next
            )
            select pile.*, (select count(*) from (
                select 1 from delivery d
                where d.partner = pile.partner and %1$s = pile.reason and d.urgent = pile.urgent order by d.accepted_at limit %2$d) counted) as number
            from pile order by partner, reason, urgent""".formatted(REASON, COUNTED_AT_MOST);

    private static final String OPEN = "select * from alert where cleared_at is null order by partner, cause";

    private static final String RENEW = """
            update alert set urgent = ?, number = ?, oldest_at = ?, seen_at = ?
            where partner = ? and cause = ? and cleared_at is null""";

    private static final String OPEN_NEW = """
            insert into alert (urgent, number, oldest_at, seen_at, partner, cause, raised_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (partner, cause) where cleared_at is null do nothing""";

    private static final String CLEAR =
            "update alert set cleared_at = ? where partner = ? and cause = ? and cleared_at is null";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    /** The alerts in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresAlerts(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
    }

    @Override
    public List<Waiting> waiting() {
        return transactions.read(() -> jdbc.query(WAITING, (row, n) -> waiting(row)));
    }

    @Override
    public List<Alert> open() {
        return transactions.read(() -> jdbc.query(OPEN, (row, n) -> alert(row)));
    }

    @Override
    public boolean raise(Alert alert) {
        return transactions.write(status -> !renewed(alert) && opened(alert));
    }

    private boolean renewed(Alert alert) {
        return jdbc.update(
                        RENEW,
                        alert.urgent(),
                        alert.number(),
                        Columns.time(alert.oldest()),
                        Columns.time(alert.seenAt()),
                        alert.partner(),
                        alert.cause().name())
                > 0;
    }

    private boolean opened(Alert alert) {
        return jdbc.update(
                        OPEN_NEW,
                        alert.urgent(),
                        alert.number(),
                        Columns.time(alert.oldest()),
                        Columns.time(alert.seenAt()),
                        alert.partner(),
                        alert.cause().name(),
                        Columns.time(alert.raisedAt()))
                > 0;
    }

    @Override
    public boolean clear(String partner, Cause cause, Instant at) {
        return transactions.write(status -> jdbc.update(CLEAR, Columns.time(at), partner, cause.name()) > 0);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("partner"),
                row.getString("reason"),
                row.getBoolean("urgent"),
                row.getLong("number"),
                Columns.time(row, "oldest"));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("partner"),
                Cause.valueOf(row.getString("cause")),
                row.getBoolean("urgent"),
                row.getLong("number"),
                Columns.time(row, "oldest_at"),
                Columns.time(row, "raised_at"),
                Columns.time(row, "seen_at"));
    }
}

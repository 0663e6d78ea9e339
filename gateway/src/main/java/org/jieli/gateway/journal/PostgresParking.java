package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.Parking;
import org.jieli.schemas.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deliveries in state PARKED. */
public final class PostgresParking implements Parking {

    private static final int DECIDED_AT_ONCE = 500;

    /** What was decided about, as the audit trail tells it. */
    private record Decision(MessageKey key, String partner) {}

    private static final String FOUND = """
            from delivery d
            join message m on m.message_id = d.message_id and m.sender_org = d.sender_org
            cross join lateral (
                select a.cause, a.at from attempt a where a.delivery_id = d.id order by a.id desc limit 1) as last
            where d.state = 'PARKED' and (d.id = ? or ?) and (d.partner = ? or ?) and (m.type = ? or ?)
            and (last.cause = ? or ?) and (d.case_no = ? or ?) and (last.at < ? or ?)""";

    private static final String LIST = """
            select d.id, d.message_id, d.sender_org, m.type, d.partner, d.case_no, last.cause, d.attempt, m.received_at,
                last.at as parked_at
            %s and d.id > ? order by d.id limit ?""".formatted(FOUND);

    private static final String COUNT = "select count(*) " + FOUND;

    /** A pulled delivery gets a new position, because its partner's cursor may have passed the old one. */
    private static final String RETRY = """
            update delivery set state = 'RETRY', state_before = 'RETRY', accepted_at = ?, position = null,
                due_at = case when pulled then null else cast(? as timestamptz) end
            where state = 'PARKED' and id = any (?)
            returning message_id, sender_org, partner""";

    private static final String DROP = """
            update delivery set state = 'DROPPED', state_before = 'DROPPED'
            where state = 'PARKED' and id = any (?)
            returning message_id, sender_org, partner""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Events events;

    /** The parked deliveries in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresParking(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        events = new Events(jdbc);
    }

    @Override
    public List<Parked> parked(Filter filter, long after, int max) {
        ParkedFilter found = ParkedFilter.of(filter);
        return transactions.read(() -> jdbc.query(LIST, (row, n) -> parked(row), found.with(after, max)));
    }

    @Override
    public long count(Filter filter) {
        return transactions.read(() ->
                jdbc.queryForObject(COUNT, Long.class, ParkedFilter.of(filter).with()));
    }

    @Override
    public long decide(Filter filter, Decided decided) {
        long number = 0;
        long after = 0;
        List<Parked> some = parked(filter, after, DECIDED_AT_ONCE);
        while (!some.isEmpty()) {
            Long[] ids = some.stream().map(Parked::id).toArray(Long[]::new);
            number += transactions.write(status -> decide(ids, decided));
            after = some.getLast().id();
            some = parked(filter, after, DECIDED_AT_ONCE);
        }
        return number;
    }

    private int decide(Long[] ids, Decided decided) {
        Object at = Columns.time(decided.at());
        List<Decision> decisions =
                switch (decided.verdict()) {
                    case RETRY -> jdbc.query(RETRY, (row, n) -> decision(row), at, at, ids);
                    case DROP -> jdbc.query(DROP, (row, n) -> decision(row), (Object) ids);
                };
        decisions.forEach(decision -> events.add(decision.key(), Audit.decided(decided, decision.partner())));
        return decisions.size();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(Columns.key(row), row.getString("partner"));
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong("id"),
                Columns.key(row),
                MessageType.valueOf(row.getString("type")),
                row.getString("partner"),
                row.getString("case_no"),
                row.getString("cause"),
                row.getInt("attempt"),
                Columns.time(row, "received_at"),
                Columns.time(row, "parked_at"));
    }
}

package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Script;
import org.jieli.gateway.sql.Transactions;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.Parking;
import org.jieli.schemas.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deliveries in state PARKED. */
public final class PostgresParking implements Parking {

    private static final int DECIDED_AT_ONCE = 500;

    private static final String FOUND = """
            from delivery d
            where d.state = 'PARKED' and (d.id = ? or ?) and (d.partner = ? or ?) and (d.type = ? or ?)
            and (d.cause = ? or ?) and (d.case_no = ? or ?) and (d.parked_at < ? or ?)""";

    private static final String LIST = "select d.* " + FOUND + " and d.id > ? order by d.id limit ?";

    private static final String COUNT = "select count(*) " + FOUND;

    /** A pulled delivery gets a new position, because its partner's cursor may have passed the old one. */
    private static final String RETRY = """
            update delivery d set state = 'RETRY', state_before = 'RETRY', since = ?, parked_at = null, position = null,
                due_at = case when pulled then null else cast(? as timestamptz) end
            where state = 'PARKED' and id = any (?)
            returning %s""".formatted(Attempted.COLUMNS);

    private static final String DROP =
            "delete from delivery d where state = 'PARKED' and id = any (?) returning " + Attempted.COLUMNS;

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    /** The parked deliveries in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresParking(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
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
        List<Attempted> deliveries =
                switch (decided.verdict()) {
                    case RETRY -> jdbc.query(RETRY, (row, n) -> Attempted.of(row), at, at, ids);
                    case DROP -> jdbc.query(DROP, (row, n) -> Attempted.of(row), (Object) ids);
                };
        tell(deliveries, decided);
        return deliveries.size();
    }

    private void tell(List<Attempted> deliveries, Decided decided) {
        DeliveryState state =
                switch (decided.verdict()) {
                    case RETRY -> DeliveryState.RETRY;
                    case DROP -> DeliveryState.DROPPED;
                };
        Numbers numbers = Numbers.take(jdbc, deliveries.size());
        Events events = new Events();
        deliveries.forEach(
                delivery -> events.add(delivery, numbers.next(), Audit.decided(decided, delivery.partner()), state));
        Script script = new Script();
        events.insert(script);
        script.run(jdbc);
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong("id"),
                new MessageKey(row.getString("sender_org"), row.getString("message_id")),
                MessageType.valueOf(row.getString("type")),
                row.getString("partner"),
                row.getString("case_no"),
                row.getString("cause"),
                row.getInt("attempt"),
                Columns.time(row, "accepted_at"),
                Columns.time(row, "parked_at"));
    }
}

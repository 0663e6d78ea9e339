package org.jieli.gateway.journal;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Transactions;
import org.jieli.routes.journal.Nodes;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nodes of one database, by the clock of the database. A node without a beat is known by none of its duties. Thread-safe. */
public final class PostgresNodes implements Nodes {

    /** A node that was declared dead stays dead: its row is not written again. */
    private static final String BEAT = """
            insert into node (name, beat_at) values (?, clock_timestamp())
            on conflict (name) do update set beat_at = case when node.dead_at is null then clock_timestamp() else node.beat_at end
            returning clock_timestamp() as beaten_at, dead_at is null as alive""";

    private static final String DECLARE_SILENT_DEAD = """
            update node set dead_at = clock_timestamp()
            where dead_at is null and beat_at <= clock_timestamp() - ? * interval '1 millisecond'
            returning name""";

    private static final String DECLARE_DEAD =
            "update node set dead_at = clock_timestamp() where name = ? and dead_at is null returning name";

    private static final String FREE_DELIVERIES = """
            update delivery set state = 'UNKNOWN', due_at = accepted_at, lease_owner = null
            where state = 'IN_FLIGHT' and not pulled and lease_owner = any (?)""";

    private static final String FREE_DEADLINES = """
            update deadline set free_at = due_at, lease_owner = null
            where free_at is not null and lease_owner = any (?)""";

    private static final String FREE_DUTIES = "delete from duty where node = any (?)";

    /** The node's row is locked, so that it does not die unseen while it takes the duty. */
    private static final String TAKE_DUTY = """
            insert into duty (name, node)
            select ?, name from node where name = ? and dead_at is null for share
            on conflict (name) do nothing""";

    private static final String HOLDER = "select count(*) from duty where name = ? and node = ?";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    /** The nodes of {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresNodes(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
    }

    @Override
    public Beat beat(String node) {
        return transactions.write(status -> jdbc.queryForObject(
                BEAT, (row, n) -> new Beat(Columns.time(row, "beaten_at"), row.getBoolean("alive")), node));
    }

    @Override
    public int takeOver(Duration silence) {
        return transactions.write(
                status -> free(jdbc.queryForList(DECLARE_SILENT_DEAD, String.class, silence.toMillis())));
    }

    @Override
    public void leave(String node) {
        transactions.write(status -> free(jdbc.queryForList(DECLARE_DEAD, String.class, node)));
    }

    @Override
    public boolean holds(String duty, String node) {
        return transactions.write(status -> isHolder(duty, node) || take(duty, node));
    }

    private boolean take(String duty, String node) {
        return jdbc.update(TAKE_DUTY, duty, node) == 1;
    }

    private boolean isHolder(String duty, String node) {
        return jdbc.queryForObject(HOLDER, Long.class, duty, node) == 1;
    }

    private int free(List<String> dead) {
        if (dead.isEmpty()) {
            return 0;
        }
        Object names = dead.toArray(String[]::new);
        jdbc.update(FREE_DUTIES, names);
        jdbc.update(FREE_DEADLINES, names);
        return jdbc.update(FREE_DELIVERIES, names);
    }
}

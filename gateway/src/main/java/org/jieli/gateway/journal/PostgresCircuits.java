package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Decisions;
import org.jieli.gateway.sql.Transactions;
import org.jieli.routes.journal.Circuits;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code circuit}; each change is a row of {@code decision}. */
public final class PostgresCircuits implements Circuits {

    private static final String ALL = "select * from circuit";

    private static final String FORCE = """
            insert into circuit (partner, operation, force, decided_by, reason, decided_at) values (?, ?, ?, ?, ?, ?)
            on conflict (partner, operation) do update
            set force = excluded.force, decided_by = excluded.decided_by, reason = excluded.reason,
                decided_at = excluded.decided_at""";

    private static final String LEAVE = "delete from circuit where partner = ? and operation = ?";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Decisions decisions;

    /** The breakers in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresCircuits(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        decisions = new Decisions(jdbc);
    }

    @Override
    public Map<Circuit, Forced> forced() {
        return transactions.read(() -> {
            Map<Circuit, Forced> all = new HashMap<>();
            jdbc.query(ALL, row -> {
                all.put(new Circuit(row.getString("partner"), row.getString("operation")), forced(row));
            });
            return all;
        });
    }

    @Override
    public void force(Circuit circuit, Optional<Forced> forced, String by, Instant at) {
        transactions.write(status -> {
            forced.ifPresentOrElse(to -> force(circuit, to), () -> leave(circuit));
            String detail = forced.map(to -> to.force() + ": " + to.reason()).orElse("left to itself");
            decisions.add(at, by, "circuit", circuit.partner() + " " + circuit.operation(), detail);
            return null;
        });
    }

    private void force(Circuit circuit, Forced to) {
        jdbc.update(
                FORCE,
                circuit.partner(),
                circuit.operation(),
                to.force().name(),
                to.by(),
                to.reason(),
                Columns.time(to.at()));
    }

    private void leave(Circuit circuit) {
        jdbc.update(LEAVE, circuit.partner(), circuit.operation());
    }

    private static Forced forced(ResultSet row) throws SQLException {
        return new Forced(
                Force.valueOf(row.getString("force")),
                row.getString("decided_by"),
                row.getString("reason"),
                Columns.time(row, "decided_at"));
    }
}

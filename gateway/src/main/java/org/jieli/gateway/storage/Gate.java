package org.jieli.gateway.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jieli.routes.journal.JournalException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * What only one node does at a time, whoever asked for it: letting partitions go. Its locks are advisory and belong to a connection, so
 * a node that dies gives them back.
 */
final class Gate implements AutoCloseable {

    /** No wait for a lock keeps others waiting for longer. */
    static final String PATIENCE = "set lock_timeout = '5s'";

    private static final long RUN = 0x6a69_656c_6900_0001L;
    private static final long HOLDS = 0x6a69_656c_6900_0002L;

    private static final String GAVE_UP_WAITING = "55P03";
    private static final RowMapper<Boolean> NOTHING = (row, n) -> true;

    private final DataSource database;
    private final Connection connection;

    private Gate(DataSource database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Empty if another run is under way. */
    static Optional<Gate> open(DataSource database) {
        Gate gate = new Gate(database, DataSourceUtils.getConnection(database));
        boolean opened = false;
        try {
            gate.execute(PATIENCE);
            opened = gate.asks("select pg_try_advisory_lock(?)", RUN);
            return opened ? Optional.of(gate) : Optional.empty();
        } finally {
            if (!opened) {
                gate.giveBack();
            }
        }
    }

    /** Nobody places a hold until the end of the transaction; holds do not keep each other waiting. */
    static void placing(JdbcTemplate jdbc) {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", NOTHING, HOLDS);
    }

    /** Does work during which nobody places a hold. */
    <T> T withoutNewHolds(Supplier<T> work) {
        asks("select true from pg_advisory_lock(?)", HOLDS);
        try {
            return work.get();
        } finally {
            asks("select pg_advisory_unlock(?)", HOLDS);
        }
    }

    /** Runs a statement that no transaction may contain; false if somebody was in its way for too long. */
    boolean execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException failure) {
            if (GAVE_UP_WAITING.equals(failure.getSQLState())) {
                return false;
            }
            throw failed(failure);
        }
    }

    private boolean asks(String sql, long key) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static JournalException failed(SQLException failure) {
        return new JournalException("The database could not do it: SQLSTATE " + failure.getSQLState(), null);
    }

    @Override
    public void close() {
        try {
            asks("select pg_advisory_unlock(?)", RUN);
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        try {
            execute("reset lock_timeout");
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}

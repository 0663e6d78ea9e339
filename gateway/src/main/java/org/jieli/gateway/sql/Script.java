package org.jieli.gateway.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that go to the database together and are done in their order: one round trip, whatever their number, because a round
 * trip costs both sides more than most statements do. A statement without rows is left out. Not thread-safe; runs once.
 */
public final class Script {

    private final List<Statement> statements = new ArrayList<>();
    private boolean ran;

    private interface Reading {
        void read(PreparedStatement statement) throws SQLException;
    }

    private record Statement(String sql, Rows rows, Reading reading) {}

    /** Adds a statement whose only parameters are the columns of its rows. */
    public void update(String sql, Rows rows) {
        add(sql, rows, statement -> {});
    }

    /**
     * Adds a statement that returns rows, and whose only parameters are the columns of its own.
     *
     * @return what it returned; throws {@link IllegalStateException} as long as the script has not run
     */
    public <T> Supplier<List<T>> query(String sql, Rows rows, RowMapper<T> mapper) {
        List<T> found = new ArrayList<>();
        add(sql, rows, statement -> read(statement, mapper, found));
        return () -> {
            if (!ran) {
                throw new IllegalStateException("The script has not run");
            }
            return found;
        };
    }

    private void add(String sql, Rows rows, Reading reading) {
        if (!rows.isEmpty()) {
            statements.add(new Statement(sql, rows, reading));
        }
    }

    private static <T> void read(PreparedStatement statement, RowMapper<T> mapper, List<T> found) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found.add(mapper.mapRow(rows, found.size()));
            }
        }
    }

    /** Runs all of it, in the transaction of the thread if there is one. */
    public void run(JdbcTemplate jdbc) {
        if (!statements.isEmpty()) {
            PreparedStatementCallback<Void> all = this::runAll;
            jdbc.execute(sql(), all);
        }
        ran = true;
    }

    private String sql() {
        return statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
    }

    private Void runAll(PreparedStatement prepared) throws SQLException {
        int parameter = 1;
        for (Statement statement : statements) {
            parameter = statement.rows().set(prepared, parameter);
        }
        prepared.execute();
        for (Statement statement : statements) {
            statement.reading().read(prepared);
            prepared.getMoreResults();
        }
        return null;
    }
}

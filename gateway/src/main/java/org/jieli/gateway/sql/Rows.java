package org.jieli.gateway.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Many rows that one statement takes as arrays, one a column, for {@code unnest(?, ?, ...)}. A statement a table costs much less than
 * a statement a row. Not thread-safe.
 */
public final class Rows {

    private final Column[] types;
    private final List<List<Object>> columns = new ArrayList<>();
    private int size;

    /** No rows yet, of columns of these types. */
    public Rows(Column... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    /** Adds a row; its values are of the Java types that the columns name, or null. */
    public void add(Object... row) {
        if (row.length != types.length) {
            throw new IllegalArgumentException(row.length + " values for " + types.length + " columns");
        }
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
        size++;
    }

    /** True if there is none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Runs a statement whose first parameters are the columns; does nothing without rows. Returns the number of rows it changed. */
    public int update(JdbcTemplate jdbc, String sql) {
        return isEmpty() ? 0 : jdbc.update(sql, this::set);
    }

    /** Runs a statement that returns rows and whose first parameters are the columns; does nothing without rows. */
    public <T> List<T> query(JdbcTemplate jdbc, String sql, RowMapper<T> mapper) {
        return isEmpty() ? List.of() : jdbc.query(sql, this::set, mapper);
    }

    private void set(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            types[i].set(statement, i + 1, columns.get(i));
        }
    }
}

package org.jieli.gateway.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Many rows that one statement of a {@link Script} takes as arrays, one a column, for {@code unnest(?, ?, ...)}. A statement a table
 * costs much less than a statement a row. Not thread-safe.
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
    boolean isEmpty() {
        return size == 0;
    }

    /** Sets the columns as parameters, the first of them at {@code index}; returns the index behind the last. */
    int set(PreparedStatement statement, int index) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            types[i].set(statement, index + i, columns.get(i));
        }
        return index + types.length;
    }
}

package org.jieli.gateway.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The type of a column of {@link Rows}, and how its values are sent to the database as one array. */
public enum Column {
    /** {@code String}. */
    TEXT("text"),
    /** {@code Long}. */
    NUMBER("bigint"),
    /** {@code Integer}. */
    COUNT("integer"),
    /** {@code Boolean}. */
    FLAG("boolean"),
    /** {@code Instant}, kept to the microsecond. */
    TIME("timestamptz"),
    /** {@code LocalDate}. */
    DAY("date"),
    /** {@code byte[]}. */
    BYTES("bytea");

    private final String type;

    Column(String type) {
        this.type = type;
    }

    void set(PreparedStatement statement, int index, List<Object> values) throws SQLException {
        if (this == BYTES) {
            statement.setObject(index, values.toArray(byte[][]::new));
        } else {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf(type, array(values)));
        }
    }

    /** The array type is told, because the driver writes numbers in binary only if it sees that they are. */
    private Object[] array(List<Object> values) {
        return switch (this) {
            case NUMBER -> values.toArray(Long[]::new);
            case COUNT -> values.toArray(Integer[]::new);
            case FLAG -> values.toArray(Boolean[]::new);
            case TEXT -> values.toArray(String[]::new);
            case TIME, DAY, BYTES ->
                values.stream()
                        .map(value -> value == null ? null : value.toString())
                        .toArray(String[]::new);
        };
    }
}

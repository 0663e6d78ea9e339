package org.jieli.gateway.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jieli.mappings.Wire;

/** Values of columns that JDBC does not know. Times are kept to the microsecond. */
public final class Columns {

    private Columns() {}

    public static OffsetDateTime time(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The wire in a column and the column with its content type, {@code _type}. */
    public static Wire wire(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Wire(bytes, row.getString(column + "_type"));
    }
}

package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.MessageKey;

/** Values of columns that JDBC does not know. Times are kept to the microsecond. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static byte[] bytes(Wire wire) {
        return wire == null ? null : wire.bytes();
    }

    static String type(Wire wire) {
        return wire == null ? null : wire.contentType();
    }

    /** The wire in a column and the column with its content type, {@code _type}. */
    static Wire wire(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Wire(bytes, row.getString(column + "_type"));
    }

    static MessageKey key(ResultSet row) throws SQLException {
        return new MessageKey(row.getString("sender_org"), row.getString("message_id"));
    }
}

package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Where everything about a message is filed.
 *
 * @param no number of the message
 * @param day the day on which it was received: its partitions
 */
record Filed(long no, LocalDate day) {

    static Filed of(ResultSet row) throws SQLException {
        return new Filed(row.getLong("no"), row.getObject("day", LocalDate.class));
    }
}

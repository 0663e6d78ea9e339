package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jieli.gateway.journal.Payloads.Shelf;
import org.jieli.gateway.storage.RetentionClass;

/**
 * A delivery whose attempt has an outcome, or about which somebody decided.
 *
 * @param id its number
 * @param lane whom it may have kept waiting; empty if nobody
 */
record Attempted(long id, Filed filed, RetentionClass payload, String partner, boolean copy, Optional<Lane> lane) {

    static final String COLUMNS = "d.id, d.no, d.day, d.payload, d.partner, d.copy, d.case_no, d.pulled";

    static Attempted of(ResultSet row) throws SQLException {
        String partner = row.getString("partner");
        return new Attempted(
                row.getLong("id"),
                Filed.of(row),
                RetentionClass.valueOf(row.getString("payload")),
                partner,
                row.getBoolean("copy"),
                Lane.of(partner, row.getString("case_no"), row.getBoolean("pulled")));
    }

    Shelf shelf() {
        return new Shelf(filed, payload);
    }
}

package org.jieli.gateway.journal;

import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Json;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code refusal}. */
final class Refusals {

    private static final String INSERT = """
            insert into refusal (id, day, partner, message_id, received_at, raw, raw_type, problems)
            values (nextval('refusal_number'), ?, ?, ?, ?, ?, ?, ?)
            returning id""";

    private final JdbcTemplate jdbc;

    Refusals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Refusal refusal) {
        return jdbc.queryForObject(
                INSERT,
                Long.class,
                Days.of(refusal.receivedAt()),
                refusal.partner(),
                refusal.messageId(),
                Columns.time(refusal.receivedAt()),
                refusal.raw().bytes(),
                refusal.raw().contentType(),
                Json.write(refusal.problems()));
    }
}

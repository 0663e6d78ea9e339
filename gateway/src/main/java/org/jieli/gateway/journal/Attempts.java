package org.jieli.gateway.journal;

import org.jieli.routes.journal.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code attempt}: what became of every attempt, with the bytes that went out and came back. */
final class Attempts {

    private static final String INSERT = """
            insert into attempt (delivery_id, n, at, state, next_at, cause, sent, sent_type, answer, answer_type, problems)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    Attempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Outcome outcome) {
        jdbc.update(
                INSERT,
                outcome.deliveryId(),
                outcome.attempt(),
                Columns.time(outcome.at()),
                outcome.state().name(),
                Columns.time(outcome.nextAt()),
                outcome.cause(),
                Columns.bytes(outcome.sent()),
                Columns.type(outcome.sent()),
                Columns.bytes(outcome.answer()),
                Columns.type(outcome.answer()),
                Json.write(outcome.problems()));
    }
}

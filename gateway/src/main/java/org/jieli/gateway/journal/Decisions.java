package org.jieli.gateway.journal;

import java.time.Instant;
import org.jieli.gateway.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code decision}: what people decided about anything but a message; rows are added, never changed. */
final class Decisions {

    private static final String INSERT =
            "insert into decision (decided_at, decided_by, kind, subject, detail) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    Decisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Instant at, String by, String kind, String subject, String detail) {
        jdbc.update(INSERT, Columns.time(at), by, kind, subject, detail);
    }
}

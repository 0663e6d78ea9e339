package org.jieli.gateway.sql;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code decision}: what people decided about anything but a message; rows are added, never changed. */
public final class Decisions {

    private static final String INSERT =
            "insert into decision (decided_at, decided_by, kind, subject, detail) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    /** The decisions in the database of {@code jdbc}. */
    public Decisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one: who decided what about what, never with personal data. */
    public void add(Instant at, String by, String kind, String subject, String detail) {
        jdbc.update(INSERT, Columns.time(at), by, kind, subject, detail);
    }
}

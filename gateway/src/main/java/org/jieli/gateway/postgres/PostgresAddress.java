package org.jieli.gateway.postgres;

import java.util.Objects;

/**
 * Where a PostgreSQL is and who connects to it. Immutable, thread-safe, and printed without the password.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, without user and password
 * @param user the database user
 * @param password the user's password
 */
public record PostgresAddress(String jdbcUrl, String user, String password) {

    public PostgresAddress {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** The URL and the user; never the password. */
    @Override
    public String toString() {
        return user + "@" + jdbcUrl;
    }
}

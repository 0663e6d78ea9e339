package org.jieli.gateway.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings without which a committed message may be lost in a power failure. Stateless and thread-safe. To be asked of every
 * PostgreSQL that holds a journal, not only of the one Jieli starts.
 */
public final class DurableSettings {

    static final List<String> NAMES = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurableSettings() {}

    /**
     * Asks the server with {@code SHOW}.
     *
     * @throws PostgresUnavailableException if any of the settings is off; the message names all that are
     * @throws SQLException if the server cannot be asked
     */
    public static void verify(Connection connection) throws SQLException {
        String off = String.join(", ", thoseOff(connection));
        if (!off.isEmpty()) {
            throw new PostgresUnavailableException(
                    "PostgreSQL 的持久化设置已关闭（" + off + "），断电会丢失已签收的消息，拒绝启动",
                    "PostgreSQL runs with " + off
                            + " = off: a power failure would lose accepted messages, so Jieli does not start");
        }
    }

    private static List<String> thoseOff(Connection connection) throws SQLException {
        List<String> off = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                if ("off".equals(show(statement, name))) {
                    off.add(name);
                }
            }
        }
        return off;
    }

    private static String show(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}

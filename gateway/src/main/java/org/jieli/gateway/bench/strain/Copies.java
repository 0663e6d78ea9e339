package org.jieli.gateway.bench.strain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Multiplies a message that waits in the journal, with everything that belongs to it, by SQL: a million of them through the door would
 * take half an hour. The only place of the benchmark that knows tables, and of these as little as it can. For one thread.
 */
final class Copies {

    private static final int BATCH = 10_000;

    /** Those of them that the journal has, in the order in which they refer to each other. */
    private static final List<String> TABLES = List.of("message_key", "message", "payload", "delivery");

    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
            order by ordinal_position""";
    private static final String NUMBERS =
            "select setval(to_regclass('number'), nextval(to_regclass('number')) + ?) where to_regclass('number') is not null";
    private static final String ID = "left('%1$s', 24) || lpad(to_hex(n), 12, '0')";
    private static final String NAMES_ITSELF =
            "decode(replace(encode(%2$s, 'hex'), encode('%1$s', 'hex'), encode(convert_to(" + ID
                    + ", 'UTF8'), 'hex')), 'hex')";

    private final Connection connection;

    Copies(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds copies of the message {@code id}, each with an id that ends in its number, in a case of its own. Its id stands in its bytes,
     * too: a receiver answers to that.
     *
     * @param first the number of the first copy
     * @param changed SQL expressions for columns of the delivery that differ
     */
    void add(String id, long first, int count, Map<String, String> changed) throws SQLException {
        long offset = reserve(2L * count) - first;
        for (String table : TABLES) {
            Map<String, String> expressions = expressions(table, id, offset, count);
            if (table.equals("delivery")) {
                expressions.replaceAll(changed::getOrDefault);
            }
            if (!expressions.isEmpty()) {
                multiply(statement(table, expressions, id), first, count);
            }
        }
    }

    /** Takes so many numbers from the journal's sequence, if it has one; returns the first. */
    private long reserve(long count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            statement.setLong(1, count);
            try (ResultSet last = statement.executeQuery()) {
                return last.next() ? last.getLong(1) - count : 0;
            }
        }
    }

    private void multiply(String sql, long first, int count) throws SQLException {
        for (int done = 0; done < count; done += BATCH) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, first + done);
                statement.setLong(2, first + Math.min(count, done + BATCH) - 1);
                statement.executeUpdate();
            }
        }
    }

    private static String statement(String table, Map<String, String> expressions, String id) {
        String which = expressions.containsKey("message_id")
                ? "message_id = '" + id + "'"
                : "of_event = 0 and no = (select no from message where message_id = '" + id + "')";
        return "insert into " + table + " (" + String.join(", ", expressions.keySet()) + ") select "
                + String.join(", ", expressions.values()) + " from " + table
                + " cross join generate_series(?::bigint, ?::bigint) as n where " + which;
    }

    private Map<String, String> expressions(String table, String id, long offset, int count) throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        try (PreparedStatement columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (ResultSet column = columns.executeQuery()) {
                while (column.next()) {
                    String name = column.getString(1);
                    expressions.put(name, own(name, id, offset, count).orElse(name));
                }
            }
        }
        return expressions;
    }

    private static Optional<String> own(String column, String id, long offset, int count) {
        return switch (column) {
            case "message_id" -> Optional.of(ID.formatted(id));
            case "case_no" -> Optional.of("'COPY' || n");
            case "no" -> Optional.of("n + " + offset);
            case "id" -> Optional.of("n + " + (offset + count));
            case "interchange", "bytes" -> Optional.of(NAMES_ITSELF.formatted(id, column));
            default -> Optional.empty();
        };
    }
}

package org.jieli.gateway.bench.strain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Multiplies a message that waits in the journal, with its delivery, by SQL: a million of them through the door would take half an
 * hour. The only place of the benchmark that knows tables. For one thread.
 */
final class Copies {

    private static final int BATCH = 10_000;
    private static final String ID = "left(message_id, 24) || lpad(to_hex(n), 12, '0')";
    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
            order by ordinal_position""";

    private final Connection connection;

    Copies(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds copies of the message {@code id}, each with an id that ends in its number, in a case of its own.
     *
     * @param first the number of the first copy
     * @param changed SQL expressions for columns of the delivery that differ
     */
    void add(String id, long first, int count, Map<String, String> changed) throws SQLException {
        String messages = statement("message", Map.of());
        String deliveries = statement("delivery", changed);
        for (int done = 0; done < count; done += BATCH) {
            long from = first + done;
            long to = first + Math.min(count, done + BATCH) - 1;
            execute(messages, from, to, id);
            execute(deliveries, from, to, id);
        }
    }

    private void execute(String sql, long from, long to, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setString(3, id);
            statement.executeUpdate();
        }
    }

    private String statement(String table, Map<String, String> changed) throws SQLException {
        Map<String, String> expressions = expressions(table, changed);
        return "insert into " + table + " (" + String.join(", ", expressions.keySet()) + ") select "
                + String.join(", ", expressions.values()) + " from " + table
                + " cross join generate_series(?::bigint, ?::bigint) as n where message_id = ?";
    }

    private Map<String, String> expressions(String table, Map<String, String> changed) throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        try (PreparedStatement columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (ResultSet column = columns.executeQuery()) {
                while (column.next()) {
                    String name = column.getString(1);
                    expressions.put(name, changed.getOrDefault(name, own(name)));
                }
            }
        }
        return expressions;
    }

    /** Its id stands in its bytes, too: a receiver answers to that. */
    private static String own(String column) {
        return switch (column) {
            case "message_id" -> ID;
            case "interchange" ->
                "convert_to(replace(convert_from(interchange, 'UTF8'), message_id, " + ID + "), 'UTF8')";
            case "case_no" -> "'COPY' || n";
            default -> column;
        };
    }
}

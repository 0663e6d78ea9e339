package org.jieli.gateway.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Decisions;
import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Legal holds: while one is open, retention removes nothing of the message or of the messages of the case it names. Each is placed and
 * released by a person for a reason, and its row stays. Thread-safe.
 */
public final class Holds {

    /**
     * A hold on a message or on a case.
     *
     * @param id its number
     * @param messageId id of the message, or null
     * @param caseNo number of the case, or null
     * @param reason why it was placed; never personal data
     */
    public record Hold(long id, String messageId, String caseNo, Instant placedAt, String placedBy, String reason) {}

    /** True of rows {@code m} of table {@code message} that a hold is on. */
    static final String ON_MESSAGE = """
            (m.message_id in (select message_id from legal_hold where released_at is null and message_id is not null)
            or m.case_no in (select case_no from legal_hold where released_at is null and case_no is not null))""";

    private static final String OPEN =
            "select * from legal_hold where released_at is null and id > ? order by id limit ?";

    private static final String PLACE = """
            insert into legal_hold (message_id, case_no, placed_at, placed_by, reason) values (?, ?, ?, ?, ?)
            on conflict do nothing returning *""";

    private static final String SAME = """
            select * from legal_hold where released_at is null
            and message_id is not distinct from ? and case_no is not distinct from ?""";

    private static final String RELEASE = """
            update legal_hold set released_at = ?, released_by = ?, released_reason = ?
            where id = ? and released_at is null returning *""";

    private static final String IS_KEPT = """
            select count(*) from message_key k where k.message_id = ? and exists (
                select from message m where m.day = k.day and m.no = k.no)""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Decisions decisions;

    /** The holds in {@code database}. */
    public Holds(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        decisions = new Decisions(jdbc);
    }

    /** Open holds in the order of their numbers, those with a number greater than {@code after}, at most {@code max}. */
    public List<Hold> open(long after, int max) {
        return transactions.read(() -> jdbc.query(OPEN, (row, n) -> hold(row), after, max));
    }

    /** Places a hold on a message; empty if no such message is kept. One that is already held keeps its hold. */
    public Optional<Hold> onMessage(String messageId, String by, String reason, Instant at) {
        return transactions.write(status -> {
            Gate.placing(jdbc);
            boolean kept = jdbc.queryForObject(IS_KEPT, Long.class, messageId) > 0;
            return kept ? Optional.of(place(messageId, null, by, reason, at)) : Optional.empty();
        });
    }

    /** Places a hold on all messages of a case, those that are still to come included. One that is already held keeps its hold. */
    public Hold onCase(String caseNo, String by, String reason, Instant at) {
        return transactions.write(status -> {
            Gate.placing(jdbc);
            return place(null, caseNo, by, reason, at);
        });
    }

    private Hold place(String messageId, String caseNo, String by, String reason, Instant at) {
        List<Hold> placed = jdbc.query(PLACE, (row, n) -> hold(row), messageId, caseNo, Columns.time(at), by, reason);
        placed.forEach(hold -> decisions.add(at, by, "hold", subject(hold), "placed: " + reason));
        return placed.stream()
                .findFirst()
                .orElseGet(() -> jdbc.queryForObject(SAME, (row, n) -> hold(row), messageId, caseNo));
    }

    /** Releases an open hold; empty if there is none of this number. */
    public Optional<Hold> release(long id, String by, String reason, Instant at) {
        return transactions.write(status -> {
            List<Hold> released = jdbc.query(RELEASE, (row, n) -> hold(row), Columns.time(at), by, reason, id);
            released.forEach(hold -> decisions.add(at, by, "hold", subject(hold), "released: " + reason));
            return released.stream().findFirst();
        });
    }

    private static String subject(Hold hold) {
        return hold.messageId() == null ? "case " + hold.caseNo() : "message " + hold.messageId();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("case_no"),
                Columns.time(row, "placed_at"),
                row.getString("placed_by"),
                row.getString("reason"));
    }
}

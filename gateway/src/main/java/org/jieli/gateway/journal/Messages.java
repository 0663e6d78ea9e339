package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.schemas.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code message}. */
final class Messages {

    /** A kept message with the receipt of its sender. */
    record Receipted(KeptMessage message, Wire receipt) {}

    private static final String INSERT = """
            insert into message (message_id, sender_org, partner, type, case_no, correlation_id, urgent, received_at,
                raw, raw_type, raw_digest, interchange, receipt, receipt_type, problems)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (message_id, sender_org) do nothing""";

    private static final String FIRST =
            "select raw_digest, receipt, receipt_type from message where message_id = ? and sender_org = ?";

    private static final String ONE = "select * from message where message_id = ? and sender_org = ?";

    private static final String KNOWN_TO = """
            select m.* from message m
            where m.message_id = ? and (? or m.partner = ? or exists (
                select 1 from delivery d
                where d.message_id = m.message_id and d.sender_org = m.sender_org and d.partner = ?))
            order by m.received_at desc, m.sender_org""";

    private final JdbcTemplate jdbc;

    Messages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False if a message with this key is kept already; waits for a transaction that is just keeping one. */
    boolean insert(Acceptance acceptance) {
        KeptMessage message = acceptance.message();
        return jdbc.update(
                        INSERT,
                        message.key().messageId(),
                        message.key().senderOrg(),
                        message.partner(),
                        message.type().name(),
                        message.caseNo(),
                        message.correlationId(),
                        message.urgent(),
                        Columns.time(message.receivedAt()),
                        message.raw().bytes(),
                        message.raw().contentType(),
                        message.rawDigest(),
                        message.interchange(),
                        acceptance.receipt().bytes(),
                        acceptance.receipt().contentType(),
                        Json.write(acceptance.problems()))
                == 1;
    }

    Optional<Kept> alreadyKept(MessageKey key, String rawDigest) {
        return jdbc.query(FIRST, (row, n) -> again(row, rawDigest), key.messageId(), key.senderOrg()).stream()
                .findFirst();
    }

    Optional<KeptMessage> message(MessageKey key) {
        return jdbc.query(ONE, (row, n) -> message(row), key.messageId(), key.senderOrg()).stream()
                .findFirst();
    }

    List<Receipted> knownTo(String partner, boolean all, String messageId) {
        return jdbc.query(
                KNOWN_TO,
                (row, n) -> new Receipted(message(row), Columns.wire(row, "receipt")),
                messageId,
                all,
                partner,
                partner);
    }

    private static Kept again(ResultSet row, String rawDigest) throws SQLException {
        return row.getString("raw_digest").equals(rawDigest)
                ? new Kept.Duplicate(Columns.wire(row, "receipt"))
                : new Kept.OtherContent();
    }

    private static KeptMessage message(ResultSet row) throws SQLException {
        return new KeptMessage(
                Columns.key(row),
                row.getString("partner"),
                MessageType.valueOf(row.getString("type")),
                row.getString("case_no"),
                row.getString("correlation_id"),
                row.getBoolean("urgent"),
                Columns.time(row, "received_at"),
                Columns.wire(row, "raw"),
                row.getString("raw_digest"),
                row.getBytes("interchange"));
    }
}

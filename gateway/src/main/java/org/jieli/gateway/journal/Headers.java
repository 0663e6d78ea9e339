package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.BYTES;
import static org.jieli.gateway.sql.Column.DAY;
import static org.jieli.gateway.sql.Column.FLAG;
import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;
import static org.jieli.gateway.sql.Column.TIME;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Json;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.gateway.storage.Days;
import org.jieli.gateway.storage.RetentionClass;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.schemas.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code message}: what is known of a message without its bytes. */
final class Headers {

    /**
     * A message without its bytes.
     *
     * @param message the message; its bytes are empty
     * @param receipt the receipt of its sender
     * @param payload the retention class of its bytes
     */
    record Header(Filed filed, KeptMessage message, Wire receipt, RetentionClass payload) {

        /** The answer to another message with this key. */
        Kept again(String rawDigest) {
            return message.rawDigest().equals(rawDigest) ? new Kept.Duplicate(receipt) : new Kept.OtherContent();
        }
    }

    static final Wire NOTHING = new Wire(new byte[0], "application/octet-stream");

    private static final String INSERT = """
            insert into message (retention, day, no, message_id, sender_org, partner, type, case_no, correlation_id, urgent,
                received_at, raw_digest, receipt, receipt_type, problems, payload)
            select 'T2', * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ONE = "select * from message where no = ? and day = ";

    private final JdbcTemplate jdbc;

    Headers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static void insert(Script script, Collection<NewMessage> messages) {
        Rows rows =
                new Rows(DAY, NUMBER, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, FLAG, TIME, TEXT, BYTES, TEXT, TEXT, TEXT);
        messages.forEach(message -> add(rows, message));
        script.update(INSERT, rows);
    }

    Optional<Header> find(Filed filed) {
        return jdbc.query(ONE + Days.sql(filed.day()), (row, n) -> header(row), filed.no()).stream()
                .findFirst();
    }

    private static void add(Rows rows, NewMessage added) {
        KeptMessage message = added.message();
        Wire receipt = added.acceptance().receipt();
        rows.add(
                added.filed().day(),
                added.filed().no(),
                added.key().messageId(),
                added.key().senderOrg(),
                message.partner(),
                message.type().name(),
                message.caseNo(),
                message.correlationId(),
                message.urgent(),
                message.receivedAt(),
                message.rawDigest(),
                receipt.bytes(),
                receipt.contentType(),
                Json.write(added.acceptance().problems()),
                added.payload().name());
    }

    private static Header header(ResultSet row) throws SQLException {
        KeptMessage message = new KeptMessage(
                new MessageKey(row.getString("sender_org"), row.getString("message_id")),
                row.getString("partner"),
                MessageType.valueOf(row.getString("type")),
                row.getString("case_no"),
                row.getString("correlation_id"),
                row.getBoolean("urgent"),
                Columns.time(row, "received_at"),
                NOTHING,
                row.getString("raw_digest"),
                NOTHING.bytes());
        RetentionClass payload = RetentionClass.valueOf(row.getString("payload"));
        return new Header(Filed.of(row), message, Columns.wire(row, "receipt"), payload);
    }
}

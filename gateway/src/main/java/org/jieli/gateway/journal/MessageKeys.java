package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.DAY;
import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.MessageKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code message_key}: the one place that knows whether a message was kept, and where it is filed. */
final class MessageKeys {

    private static final String INSERT = """
            insert into message_key (message_id, sender_org, no, day) select * from unnest(?, ?, ?, ?)
            on conflict (message_id, sender_org) do nothing returning no""";

    private static final String ONE = "select no, day from message_key where message_id = ? and sender_org = ?";

    private static final String OF_ID = "select no, day from message_key where message_id = ?";

    private static final Comparator<NewMessage> ORDER = Comparator.comparing(
                    (NewMessage message) -> message.key().messageId())
            .thenComparing(message -> message.key().senderOrg());

    private final JdbcTemplate jdbc;

    MessageKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the keys that are new, in their order so that two transactions never wait for each other; returns the numbers of their
     * messages. Waits for a transaction that is just keeping one of them.
     */
    static Supplier<Set<Long>> insert(Script script, Collection<NewMessage> messages) {
        Rows rows = new Rows(TEXT, TEXT, NUMBER, DAY);
        messages.stream().sorted(ORDER).forEach(message -> {
            Filed filed = message.filed();
            rows.add(message.key().messageId(), message.key().senderOrg(), filed.no(), filed.day());
        });
        Supplier<List<Long>> kept = script.query(INSERT, rows, (row, n) -> row.getLong("no"));
        return () -> new HashSet<>(kept.get());
    }

    Optional<Filed> find(MessageKey key) {
        return jdbc.query(ONE, (row, n) -> Filed.of(row), key.messageId(), key.senderOrg()).stream()
                .findFirst();
    }

    List<Filed> find(String messageId) {
        return jdbc.query(OF_ID, (row, n) -> Filed.of(row), messageId);
    }
}

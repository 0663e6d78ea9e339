package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.Lease;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.NewDelivery;
import org.jieli.routes.journal.Outcome;
import org.jieli.schemas.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Table {@code delivery}.
 *
 * <p>Order within a case: a delivery behind an unfinished one of its case sleeps ({@code due_at} is null), so that claiming does not
 * read past thousands that must wait. Whoever ends a delivery wakes the next sleeper. The predecessor is locked while a sleeper is
 * inserted, so that it cannot end unseen. {@link Claims} checks the order again: two messages of a case that are accepted at the
 * same instant are both awake.
 */
final class Deliveries {

    /** A delivery whose attempt has an outcome. */
    record Attempted(MessageKey key, String partner, String caseNo, boolean pulled) {}

    static final String OPEN = "state in ('READY', 'IN_FLIGHT', 'RETRY', 'UNKNOWN')";

    private static final String PREDECESSOR = """
            select id from delivery where partner = ? and case_no = ? and not pulled and %s
            order by id desc limit 1 for share""".formatted(OPEN);

    private static final String INSERT = """
            insert into delivery (message_id, sender_org, partner, copy, pulled, case_no, urgent, accepted_at, due_at,
                state, state_before, attempt, lease_owner)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'READY', ?, ?)
            returning id""";

    private static final String RELEASE = """
            update delivery set state = state_before, attempt = attempt - 1, due_at = accepted_at, lease_owner = null
            where id = ? and attempt = ? and state = 'IN_FLIGHT' and not pulled""";

    private static final String RECORD = """
            update delivery set state = ?, state_before = ?, due_at = case when pulled then null else cast(? as timestamptz) end,
                lease_owner = null
            where id = ? and attempt = ? and %s
            returning message_id, sender_org, partner, case_no, pulled""".formatted(OPEN);

    private static final String ATTEMPTED =
            "select message_id, sender_org, partner, case_no, pulled from delivery where id = ?";

    private static final String WAKE = """
            update delivery set due_at = ? where due_at is null and id = (
                select id from delivery
                where partner = ? and case_no = ? and not pulled and due_at is null and %s
                order by id limit 1)""".formatted(OPEN);

    private static final String UNFINISHED = """
            select d.*, m.type, m.interchange from delivery d
            join message m on m.message_id = d.message_id and m.sender_org = d.sender_org
            where d.partner = ? and d.message_id = ? and d.%s
            order by d.id limit 1""".formatted(OPEN);

    private static final String BACKLOG =
            "select state, count(*) as number from delivery where %s group by state".formatted(OPEN);

    private final JdbcTemplate jdbc;

    Deliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts deliveries; returns those that belong to the node of their lease. */
    List<Delivery> insert(KeptMessage message, List<NewDelivery> deliveries) {
        List<Delivery> leased = new ArrayList<>();
        for (NewDelivery to : deliveries) {
            boolean sleeps = to.pulled() || hasPredecessor(to.partner(), message.caseNo());
            Optional<Lease> lease = to.lease().filter(any -> !sleeps);
            long id = insert(message, to, sleeps, lease);
            lease.ifPresent(any -> leased.add(first(id, message, to)));
        }
        return leased;
    }

    void release(List<Delivery> deliveries) {
        jdbc.batchUpdate(
                RELEASE,
                deliveries.stream()
                        .map(delivery -> new Object[] {delivery.id(), delivery.attempt()})
                        .toList());
    }

    /** Puts the delivery into the state of the outcome; empty if the outcome does not count. */
    Optional<Attempted> record(Outcome outcome) {
        String state = outcome.state().name();
        Optional<Attempted> attempted = jdbc
                .query(
                        RECORD,
                        (row, n) -> attempted(row),
                        state,
                        state,
                        Columns.time(outcome.nextAt()),
                        outcome.deliveryId(),
                        outcome.attempt())
                .stream()
                .findFirst();
        if (outcome.state().ended()) {
            attempted.ifPresent(ended -> wakeNext(ended, outcome.at()));
        }
        return attempted;
    }

    Optional<Attempted> attempted(long id) {
        return jdbc.query(ATTEMPTED, (row, n) -> attempted(row), id).stream().findFirst();
    }

    Optional<Delivery> unfinished(String partner, String messageId) {
        return jdbc.query(UNFINISHED, (row, n) -> delivery(row), partner, messageId).stream()
                .findFirst();
    }

    Map<DeliveryState, Long> backlog() {
        Map<DeliveryState, Long> backlog = new EnumMap<>(DeliveryState.class);
        Stream.of(DeliveryState.values()).filter(state -> !state.ended()).forEach(state -> backlog.put(state, 0L));
        jdbc.query(BACKLOG, row -> {
            backlog.put(DeliveryState.valueOf(row.getString("state")), row.getLong("number"));
        });
        return backlog;
    }

    /** Reads a delivery from a row that also has type and interchange of its message. */
    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                Columns.key(row),
                MessageType.valueOf(row.getString("type")),
                row.getString("partner"),
                row.getBoolean("copy"),
                row.getLong("position"),
                row.getInt("attempt"),
                Columns.time(row, "accepted_at"),
                row.getBytes("interchange"));
    }

    private long insert(KeptMessage message, NewDelivery to, boolean sleeps, Optional<Lease> lease) {
        Instant due = lease.map(Lease::until).orElse(sleeps ? null : message.receivedAt());
        return jdbc.queryForObject(
                INSERT,
                Long.class,
                message.key().messageId(),
                message.key().senderOrg(),
                to.partner(),
                to.copy(),
                to.pulled(),
                message.caseNo(),
                message.urgent(),
                Columns.time(message.receivedAt()),
                Columns.time(due),
                lease.isPresent() ? "IN_FLIGHT" : "READY",
                lease.isPresent() ? 1 : 0,
                lease.map(Lease::node).orElse(null));
    }

    private static Delivery first(long id, KeptMessage message, NewDelivery to) {
        return new Delivery(
                id,
                message.key(),
                message.type(),
                to.partner(),
                to.copy(),
                0,
                1,
                message.receivedAt(),
                message.interchange());
    }

    private boolean hasPredecessor(String partner, String caseNo) {
        return caseNo != null
                && !jdbc.queryForList(PREDECESSOR, Long.class, partner, caseNo).isEmpty();
    }

    private void wakeNext(Attempted ended, Instant at) {
        if (ended.caseNo() != null && !ended.pulled()) {
            jdbc.update(WAKE, Columns.time(at), ended.partner(), ended.caseNo());
        }
    }

    private static Attempted attempted(ResultSet row) throws SQLException {
        return new Attempted(
                Columns.key(row), row.getString("partner"), row.getString("case_no"), row.getBoolean("pulled"));
    }
}

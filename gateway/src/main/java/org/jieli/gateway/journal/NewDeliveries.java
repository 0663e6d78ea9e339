package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.COUNT;
import static org.jieli.gateway.sql.Column.DAY;
import static org.jieli.gateway.sql.Column.FLAG;
import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;
import static org.jieli.gateway.sql.Column.TIME;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.Lease;
import org.jieli.routes.journal.NewDelivery;

/**
 * Inserts deliveries. One behind an unfinished one of its lane sleeps ({@code due_at} is null), so that claiming does not read past
 * thousands that must wait; whoever ends a delivery wakes the next. The predecessor is locked while a sleeper is inserted, so that it
 * cannot end unseen.
 */
final class NewDeliveries {

    /** A delivery of a message that is being kept. */
    record Entry(long id, NewMessage message, NewDelivery to) {

        Optional<Lane> lane() {
            return Lane.of(to.partner(), message.message().caseNo(), to.pulled());
        }
    }

    private static final String BUSY = """
            select lane.partner, lane.case_no from unnest(?, ?) as lane(partner, case_no)
            cross join lateral (
                select d.id from delivery d
                where d.partner = lane.partner and d.case_no = lane.case_no and not d.pulled and d.state <> 'PARKED'
                order by d.id desc limit 1 for share) last""";

    private static final String INSERT = """
            insert into delivery (id, no, day, payload, message_id, sender_org, type, partner, copy, pulled, case_no, urgent,
                accepted_at, since, state, state_before, attempt, due_at, lease_owner)
            select id, no, day, payload, message_id, sender_org, type, partner, copy, pulled, case_no, urgent,
                accepted_at, accepted_at, state, 'READY', attempt, due_at, lease_owner
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n(id, no, day, payload, message_id, sender_org, type, partner, copy, pulled, case_no, urgent,
                accepted_at, state, attempt, due_at, lease_owner)""";

    private NewDeliveries() {}

    /**
     * Inserts deliveries in the order in which their lanes give them; returns those that belong to the node of their lease.
     *
     * @param busy the lanes in which others are under way
     */
    static Set<Entry> insert(Script script, List<Entry> entries, Set<Lane> busy) {
        Set<Lane> taken = new HashSet<>(busy);
        Set<Entry> leased = new HashSet<>();
        Rows rows = new Rows(
                NUMBER, NUMBER, DAY, TEXT, TEXT, TEXT, TEXT, TEXT, FLAG, FLAG, TEXT, FLAG, TIME, TEXT, COUNT, TIME,
                TEXT);
        for (Entry entry : entries) {
            boolean waits = entry.to().pulled()
                    || entry.lane().filter(lane -> !taken.add(lane)).isPresent();
            Optional<Lease> lease = entry.to().lease().filter(any -> !waits);
            lease.ifPresent(any -> leased.add(entry));
            add(rows, entry, waits, lease);
        }
        script.update(INSERT, rows);
        return leased;
    }

    /** Which of the lanes of these messages others are under way in; they cannot end unseen until the transaction has ended. */
    static Supplier<Set<Lane>> busy(Script script, Stream<Acceptance> messages) {
        Rows lanes = new Rows(TEXT, TEXT);
        messages.flatMap(NewDeliveries::lanes).distinct().forEach(lane -> lanes.add(lane.partner(), lane.caseNo()));
        Supplier<List<Lane>> busy =
                script.query(BUSY, lanes, (row, n) -> new Lane(row.getString("partner"), row.getString("case_no")));
        return () -> new HashSet<>(busy.get());
    }

    private static Stream<Lane> lanes(Acceptance message) {
        return message.deliveries().stream()
                .flatMap(to -> Lane.of(to.partner(), message.message().caseNo(), to.pulled()).stream());
    }

    private static void add(Rows rows, Entry entry, boolean waits, Optional<Lease> lease) {
        KeptMessage message = entry.message().message();
        Instant due = lease.map(Lease::until).orElse(waits ? null : message.receivedAt());
        rows.add(
                entry.id(),
                entry.message().filed().no(),
                entry.message().filed().day(),
                entry.message().payload().name(),
                message.key().messageId(),
                message.key().senderOrg(),
                message.type().name(),
                entry.to().partner(),
                entry.to().copy(),
                entry.to().pulled(),
                message.caseNo(),
                message.urgent(),
                message.receivedAt(),
                lease.isPresent() ? "IN_FLIGHT" : "READY",
                lease.isPresent() ? 1 : 0,
                due,
                lease.map(Lease::node).orElse(null));
    }
}

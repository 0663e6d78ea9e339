package org.jieli.gateway.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Custody;
import org.jieli.routes.journal.Deadline;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.journal.Refusal;
import org.jieli.routes.journal.Room;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;

/**
 * The journal in PostgreSQL. Durable as far as the database is: it must run with fsync, synchronous_commit and full_page_writes on,
 * at its default isolation, read committed. Thread-safe; any number of nodes may work on one database.
 */
public final class PostgresJournal implements Journal {

    private final Transactions transactions;
    private final Acceptances acceptances;
    private final Messages messages;
    private final Refusals refusals;
    private final Conversations conversations;
    private final Custodians custodians;
    private final Deadlines deadlines;
    private final Deliveries deliveries;
    private final Claims claims;
    private final Attempts attempts;
    private final Inboxes inboxes;
    private final Events events;
    private final Lives lives;

    /** A journal in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresJournal(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        acceptances = new Acceptances(jdbc);
        messages = new Messages(jdbc);
        refusals = new Refusals(jdbc);
        conversations = new Conversations(jdbc);
        custodians = new Custodians(jdbc);
        deadlines = new Deadlines(jdbc);
        deliveries = new Deliveries(jdbc);
        claims = new Claims(jdbc);
        attempts = new Attempts(jdbc);
        inboxes = new Inboxes(jdbc);
        events = new Events(jdbc);
        lives = new Lives(jdbc);
    }

    @Override
    public Kept accept(Acceptance acceptance, List<Acceptance> followUps) {
        return transactions.write(status -> accept(acceptance, followUps, status));
    }

    @Override
    public Optional<KeptMessage> message(MessageKey key) {
        return transactions.read(() -> messages.message(key));
    }

    @Override
    public Optional<Kept> alreadyKept(MessageKey key, String rawDigest) {
        return transactions.read(() -> messages.alreadyKept(key, rawDigest));
    }

    @Override
    public long refuse(Refusal refusal) {
        return transactions.write(status -> refusals.insert(refusal));
    }

    @Override
    public Optional<Conversation> conversation(String key) {
        return transactions.read(() -> conversations.find(key));
    }

    @Override
    public Optional<Custody> custody(String caseNo) {
        return transactions.read(() -> custodians.find(caseNo));
    }

    @Override
    public List<Delivery> claim(String node, int max, Instant now, Duration lease, Room room) {
        return transactions.write(status -> claims.claim(node, max, now, lease, room));
    }

    @Override
    public void release(List<Delivery> given) {
        transactions.write(status -> {
            deliveries.release(given);
            return null;
        });
    }

    @Override
    public boolean record(Outcome outcome, List<Acceptance> followUps) {
        return transactions.write(status -> deliveries
                .record(outcome)
                .map(attempted -> count(outcome, attempted, followUps))
                .orElseGet(() -> tooLate(outcome)));
    }

    @Override
    public Optional<Delivery> inbox(String partner, long after, Instant now) {
        return transactions.write(status -> inboxes.next(partner, after, now));
    }

    @Override
    public Optional<Delivery> unfinished(String partner, String messageId) {
        return transactions.read(() -> deliveries.unfinished(partner, messageId));
    }

    @Override
    public List<Deadline> dueDeadlines(String node, int max, Instant now, Duration lease) {
        return transactions.write(status -> deadlines.due(node, max, now, lease));
    }

    @Override
    public List<MessageLife> lives(String messageId, String partner) {
        return transactions.read(() -> lives.find(messageId, partner));
    }

    @Override
    public Map<DeliveryState, Long> backlog() {
        return transactions.read(deliveries::backlog);
    }

    private Kept accept(Acceptance acceptance, List<Acceptance> followUps, TransactionStatus status) {
        Kept kept = acceptances.keep(acceptance);
        if (kept instanceof Kept.New isNew) {
            kept = acceptances
                    .keepAll(followUps)
                    .<Kept>map(more -> new Kept.New(joined(isNew.leased(), more)))
                    .orElseGet(Kept.Stale::new);
        }
        if (kept instanceof Kept.Stale) {
            status.setRollbackOnly();
        }
        return kept;
    }

    private static List<Delivery> joined(List<Delivery> some, List<Delivery> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private boolean count(Outcome outcome, Deliveries.Attempted attempted, List<Acceptance> followUps) {
        attempts.insert(outcome);
        events.add(attempted.key(), Audit.of(outcome, attempted.partner()));
        if (acceptances.keepAll(followUps).isEmpty()) {
            throw new JournalException("A follow-up is based on something that has moved on", null);
        }
        return true;
    }

    private boolean tooLate(Outcome outcome) {
        deliveries
                .attempted(outcome.deliveryId())
                .ifPresent(late -> events.add(late.key(), Audit.late(outcome, late.partner())));
        return false;
    }
}

package org.jieli.gateway.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Transactions;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Custody;
import org.jieli.routes.journal.Deadline;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.journal.Refusal;
import org.jieli.routes.journal.Room;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The journal in PostgreSQL. Durable as far as the database is: it must run with fsync, synchronous_commit and full_page_writes on,
 * at its default isolation, read committed. Thread-safe; any number of nodes may work on one database.
 */
public final class PostgresJournal implements Journal {

    private static final int SECONDS_OF_AN_IDLE_THREAD = 10;

    private final Transactions transactions;
    private final Days days;
    private final Committer committer;
    private final MessageKeys keys;
    private final Headers headers;
    private final Refusals refusals;
    private final Lookups<Conversation> conversations;
    private final Lookups<Custody> custodies;
    private final Deadlines deadlines;
    private final Deliveries deliveries;
    private final Claims claims;
    private final Inboxes inboxes;
    private final Lives lives;

    /** A journal in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresJournal(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        days = new Days(database);
        committer = new Committer(new Commits(transactions, days, new Group(jdbc))::commit, oneThread("journal"));
        keys = new MessageKeys(jdbc);
        headers = new Headers(jdbc);
        refusals = new Refusals(jdbc);
        Conversations known = new Conversations(jdbc);
        conversations = new Lookups<>(keys -> transactions.read(() -> known.find(keys)), oneThread("conversations"));
        Custodians custodians = new Custodians(jdbc);
        custodies = new Lookups<>(cases -> transactions.read(() -> custodians.find(cases)), oneThread("custodies"));
        deadlines = new Deadlines(jdbc);
        deliveries = new Deliveries(jdbc);
        claims = new Claims(jdbc);
        inboxes = new Inboxes(jdbc);
        lives = new Lives(jdbc);
    }

    /** A thread of the system, because it must get its turn whatever the others do; it ends when there is nothing to do. */
    private static Executor oneThread(String name) {
        return new ThreadPoolExecutor(
                0,
                1,
                SECONDS_OF_AN_IDLE_THREAD,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public Kept accept(Acceptance acceptance, List<Acceptance> followUps) {
        Accepting accepting = new Accepting(acceptance, followUps);
        committer.submit(accepting);
        return accepting.await();
    }

    @Override
    public Optional<KeptMessage> message(MessageKey key) {
        return transactions.read(() -> lives.message(key));
    }

    @Override
    public Optional<Kept> alreadyKept(MessageKey key, String rawDigest) {
        return transactions.read(() -> keys.find(key).flatMap(headers::find).map(header -> header.again(rawDigest)));
    }

    @Override
    public long refuse(Refusal refusal) {
        days.prepare(List.of(Days.of(refusal.receivedAt())));
        return transactions.write(status -> refusals.insert(refusal));
    }

    @Override
    public Optional<Conversation> conversation(String key) {
        return conversations.find(key);
    }

    @Override
    public Optional<Custody> custody(String caseNo) {
        return custodies.find(caseNo);
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
        Recording recording = new Recording(outcome, followUps);
        committer.submit(recording);
        return recording.await();
    }

    @Override
    public Optional<Delivery> inbox(String partner, long after, Instant now) {
        return transactions.write(status -> inboxes.next(partner, after, now));
    }

    @Override
    public List<Delivery> unfinished(String partner, String messageId) {
        return transactions.read(() -> deliveries.unfinished(partner, messageId));
    }

    @Override
    public List<Deadline> dueDeadlines(String node, int max, Instant now, Duration lease) {
        return transactions.write(status -> deadlines.due(node, max, now, lease));
    }

    @Override
    public void postpone(Deadline deadline, Instant until) {
        transactions.write(status -> deadlines.postpone(deadline.id(), until));
    }

    @Override
    public List<MessageLife> lives(String messageId, String partner) {
        return transactions.read(() -> lives.find(messageId, partner));
    }

    @Override
    public Map<DeliveryState, Long> backlog() {
        return transactions.read(deliveries::backlog);
    }
}

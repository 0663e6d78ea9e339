package org.jieli.gateway.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jieli.gateway.config.RetentionSettings;
import org.jieli.gateway.sql.Decisions;
import org.jieli.gateway.sql.Transactions;
import org.jieli.routes.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets go of what has been kept for the time of its class (domain.md 6.3): whole partitions are dropped, after what is not finished or
 * is under a legal hold was moved out of them. Readers and writers are never kept waiting: a partition that somebody is reading
 * goes at a later run. Thread-safe; of all nodes one at a time works.
 */
public final class Retention {

    /**
     * A partition that went, or is to go.
     *
     * @param partition its name, which ends in its day or year
     * @param day its first day (UTC)
     * @param bytes what it took on the disk
     * @param moved messages that were moved to class HOLD before it went; 0 if it is still to go
     */
    public record Gone(RetentionClass retention, String partition, LocalDate day, long bytes, int moved) {}

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final String DROP = "drop table if exists ";

    /** Should its day come again, its partitions are made again. */
    private static final String FORGET_DAY = "delete from storage_day where day = ?";

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Keep keep;
    private final Partitions partitions;
    private final Rescue rescue;
    private final Forgetting forgetting;
    private final HeldRows held;
    private final Decisions decisions;

    /** The retention of {@code database} by {@code settings}. */
    public Retention(DataSource database, RetentionSettings settings) {
        this.database = database;
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        keep = new Keep(settings);
        partitions = new Partitions(jdbc);
        rescue = new Rescue(jdbc, transactions);
        forgetting = new Forgetting(jdbc, transactions);
        held = new HeldRows(jdbc, transactions, keep);
        decisions = new Decisions(jdbc);
    }

    /** The partitions that a run at this time would let go, oldest first. */
    public List<Gone> due(Instant now) {
        return transactions.read(
                () -> dueAt(now).stream().map(partition -> gone(partition, 0)).toList());
    }

    /**
     * Lets go of what is due. A partition that cannot go now, because it is being read, is passed over with the younger ones of
     * its table; the next run tries again.
     *
     * @param by who wants it, for the audit trail: each partition that goes is a row of table {@code decision}
     * @return what went; empty if another run is under way
     * @throws JournalException if the database does not answer
     */
    public Optional<List<Gone>> run(Instant now, String by) {
        return Gate.open(database).map(gate -> {
            try (gate) {
                List<Gone> gone = run(gate, now, by);
                held.release(gate, Days.of(now));
                return gone;
            }
        });
    }

    private List<Gone> run(Gate gate, Instant now, String by) {
        List<Gone> gone = new ArrayList<>();
        Set<DayTable> waiting = EnumSet.noneOf(DayTable.class);
        for (Partition partition : transactions.read(() -> dueAt(now))) {
            if (waiting.contains(partition.table()) || isTooEarly(partition, waiting)) {
                continue;
            }
            letGo(partition, gate, now, by).ifPresentOrElse(gone::add, () -> waiting.add(partition.table()));
        }
        return gone;
    }

    /** What happened to a message goes after the message, whose departure tells which of it is still needed. */
    private static boolean isTooEarly(Partition partition, Set<DayTable> waiting) {
        return partition.table() == DayTable.EVENT && waiting.contains(DayTable.MESSAGE);
    }

    private List<Partition> dueAt(Instant now) {
        LocalDate today = Days.of(now);
        return partitions.all().stream()
                .filter(partition -> keep.isOver(partition, today))
                .toList();
    }

    private Optional<Gone> letGo(Partition partition, Gate gate, Instant now, String by) {
        try {
            int moved = partition.standing() == Partition.Standing.ATTACHED ? rescue.from(partition) : 0;
            if (!detach(partition, gate)) {
                LOG.info("{} is being read; it goes later", partition.name());
                return Optional.empty();
            }
            Gone gone = gone(partition, moved);
            forgetting.keysOf(partition);
            transactions.write(status -> drop(gone, now, by));
            LOG.info("{} went: class {}, {} bytes", gone.partition(), gone.retention(), gone.bytes());
            return Optional.of(gone);
        } catch (JournalException failure) {
            LOG.warn("{} could not go; it is tried again", partition.name(), failure);
            return Optional.empty();
        }
    }

    private boolean detach(Partition partition, Gate gate) {
        return switch (partition.standing()) {
            case DETACHED -> true;
            case LEAVING -> gate.execute(partition.table().detachAtLast(partition.day()));
            case ATTACHED ->
                gate.withoutNewHolds(() -> {
                    rescue.from(partition);
                    return gate.execute(partition.table().detach(partition.day()));
                });
        };
    }

    private Gone drop(Gone gone, Instant now, String by) {
        jdbc.execute(Gate.PATIENCE.replaceFirst("set", "set local"));
        jdbc.execute(DROP + gone.partition());
        jdbc.update(FORGET_DAY, gone.day());
        String detail = "class %s, kept %s, %d bytes, %d messages moved to HOLD"
                .formatted(gone.retention(), keep.of(gone.retention()), gone.bytes(), gone.moved());
        decisions.add(now, by, "retention", gone.partition(), detail);
        return gone;
    }

    private Gone gone(Partition partition, int moved) {
        return new Gone(
                partition.table().retention(),
                partition.name(),
                partition.day(),
                partitions.bytes(partition.name()),
                moved);
    }
}

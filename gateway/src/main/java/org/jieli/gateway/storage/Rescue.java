package org.jieli.gateway.storage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves what must outlive its class from a partition into that of class HOLD, some messages a transaction: readers see each row in one
 * place or the other. Deliveries come first in every transaction, as they do when a message is accepted or an outcome recorded.
 */
final class Rescue {

    private static final int AT_ONCE = 200;

    private static final String UNFINISHED = """
            select distinct d.no from delivery d where d.payload = '%s' and %s order by d.no limit %d""";

    /** From now on the bytes of further attempts go where the others are. */
    private static final String REDIRECT =
            "update delivery set payload = 'HOLD' where no = any (?) and payload = ? returning no";

    private static final String NEEDED_BYTES = """
            select m.no from message m where m.payload = '%s' and %s and (%s or m.no = any (?))
            and exists (select from payload p where p.retention = '%s' and p.day = m.day and p.no = m.no)
            order by m.no limit %d""";

    /** The record of a document outlives its class with the document. */
    private static final String NEEDED_RECORDS = """
            select m.no from message m where m.retention = 'T2' and %s
            and (m.payload = 'T5' or %s or exists (select from delivery d where d.no = m.no) or m.no = any (?))
            order by m.no limit %d""";

    private static final String MOVE =
            "update %1$s x set retention = 'HOLD' where x.retention = ? and %2$s and x.no = any (?)";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final OpenWork open;

    Rescue(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        open = new OpenWork(jdbc, transactions);
    }

    /** Returns how many messages were moved. */
    int from(Partition partition) {
        return switch (partition.table()) {
            case MESSAGE -> records(partition);
            case PAYLOAD_T3, PAYLOAD_T4, PAYLOAD_T5 -> bytes(partition);
            case EVENT, REFUSAL -> 0;
        };
    }

    /** The events of a message leave with it. */
    private int records(Partition partition) {
        String needed = NEEDED_RECORDS.formatted(partition.days("m"), Holds.ON_MESSAGE, AT_ONCE);
        Long[] byOpenWork = open.messages(partition.day());
        int moved = 0;
        for (List<Long> some = numbers(needed, byOpenWork); !some.isEmpty(); some = numbers(needed, byOpenWork)) {
            Long[] numbers = some.toArray(Long[]::new);
            transactions.write(status -> move("message", partition, numbers) + move("event", partition, numbers));
            moved += numbers.length;
        }
        return moved;
    }

    private int bytes(Partition partition) {
        Set<Long> moved = new TreeSet<>(unfinished(partition));
        moved.addAll(needed(partition));
        return moved.size();
    }

    private Set<Long> unfinished(Partition partition) {
        String unfinished = UNFINISHED.formatted(partition.table().retention(), partition.days("d"), AT_ONCE);
        Set<Long> moved = new TreeSet<>();
        for (List<Long> some = numbers(unfinished); !some.isEmpty(); some = numbers(unfinished)) {
            Long[] numbers = some.toArray(Long[]::new);
            moved.addAll(transactions.write(status -> unfinished(partition, numbers)));
        }
        return moved;
    }

    /** What a hold or open work needs; notices and queries are in partitions of one day. */
    private Set<Long> needed(Partition partition) {
        RetentionClass retention = partition.table().retention();
        String needed = NEEDED_BYTES.formatted(retention, partition.days("m"), Holds.ON_MESSAGE, retention, AT_ONCE);
        Long[] byOpenWork = open.messages(partition.day());
        Set<Long> moved = new TreeSet<>();
        for (List<Long> some = numbers(needed, byOpenWork); !some.isEmpty(); some = numbers(needed, byOpenWork)) {
            Long[] numbers = some.toArray(Long[]::new);
            transactions.write(status -> move("payload", partition, numbers));
            moved.addAll(some);
        }
        return moved;
    }

    /** One that ended meanwhile has nothing to be redirected, and stays. */
    private Set<Long> unfinished(Partition partition, Long[] numbers) {
        String retention = partition.table().retention().name();
        Set<Long> open = new TreeSet<>(jdbc.queryForList(REDIRECT, Long.class, numbers, retention));
        move("payload", partition, open.toArray(Long[]::new));
        return open;
    }

    private int move(String table, Partition partition, Long[] numbers) {
        String retention = partition.table().retention().name();
        return jdbc.update(MOVE.formatted(table, partition.days("x")), retention, numbers);
    }

    private List<Long> numbers(String sql) {
        return transactions.read(() -> jdbc.queryForList(sql, Long.class));
    }

    private List<Long> numbers(String sql, Long[] byOpenWork) {
        return transactions.read(() -> jdbc.queryForList(sql, Long.class, (Object) byOpenWork));
    }
}

package org.jieli.gateway.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes rows of class HOLD whose message is finished, no longer held and needed by no open work, once the time of its own class has
 * passed since the last thing that happened to it. Some messages a transaction; the space is used again by what is moved there next.
 */
final class HeldRows {

    private static final int AT_ONCE = 200;

    /** Documents go by years: their records stay until the last of their year has gone. */
    private static final int YEAR_OF_A_PARTITION = 1;

    private static final String DAYS = "select distinct day from %s where retention = 'HOLD' order by day";

    /** Rows {@code m} that nothing keeps: neither a delivery, nor a hold, nor something that happened lately, nor open work. */
    private static final String OVER = """
            not exists (select from delivery d where d.no = m.no) and not %s and m.received_at < ?
            and not exists (select from event e where e.day = m.day and e.no = m.no and e.at >= ?)
            and m.no <> all (?)""".formatted(Holds.ON_MESSAGE);

    private static final String BYTES = """
            select m.no from message m where m.day = %s and m.payload = ? and %s
            and exists (select from payload p where p.retention = 'HOLD' and p.day = m.day and p.no = m.no)
            order by m.no limit %d""";

    private static final String RECORDS = """
            select m.no from message m where m.retention = 'HOLD' and m.day = %s and (m.payload = 'T5') = ? and %s
            order by m.no limit %d""";

    private static final String DELETE = "delete from %s where retention = 'HOLD' and day = %s and no = any (?)";

    private static final String DELETE_KEYS = """
            delete from message_key k using message m where m.retention = 'HOLD' and m.day = %s and m.no = any (?)
            and k.message_id = m.message_id and k.sender_org = m.sender_org and k.no = m.no""";

    /** What still happened to messages whose records have gone since. */
    private static final String STRAYS = """
            delete from event e where e.retention = 'HOLD' and e.day = %s and e.at < ?
            and not exists (select from message m where m.day = %s and m.no = e.no)""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Keep keep;
    private final OpenWork open;

    HeldRows(JdbcTemplate jdbc, Transactions transactions, Keep keep) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keep = keep;
        open = new OpenWork(jdbc, transactions);
    }

    void release(Gate gate, LocalDate today) {
        Map<LocalDate, List<Long>> needed = open.messages();
        for (LocalDate day : days("payload")) {
            for (RetentionClass retention : List.of(RetentionClass.T3, RetentionClass.T4, RetentionClass.T5)) {
                String over = BYTES.formatted(Days.sql(day), OVER, AT_ONCE);
                Over bytes = over(over, retention.name(), keep.cutoff(retention, today), OpenWork.on(day, needed));
                release(gate, bytes, numbers -> delete("payload", day, numbers));
            }
        }
        for (LocalDate day : days("message")) {
            String over = RECORDS.formatted(Days.sql(day), OVER, AT_ONCE);
            Long[] ofDay = OpenWork.on(day, needed);
            LocalDate ofDocuments = keep.cutoff(RetentionClass.T5, today).minusYears(YEAR_OF_A_PARTITION);
            release(gate, over(over, true, ofDocuments, ofDay), numbers -> record(day, numbers));
            LocalDate ofOthers = keep.cutoff(RetentionClass.T2, today);
            release(gate, over(over, false, ofOthers, ofDay), numbers -> record(day, numbers));
        }
        for (LocalDate day : days("event")) {
            Object cutoff = start(keep.cutoff(RetentionClass.T2, today));
            transactions.write(status -> jdbc.update(STRAYS.formatted(Days.sql(day), Days.sql(day)), cutoff));
        }
    }

    /** A question for messages that are over, with its parameters. */
    private record Over(String sql, Object... parameters) {}

    private static Over over(String sql, Object kind, LocalDate cutoff, Long[] needed) {
        return new Over(sql, kind, start(cutoff), start(cutoff), needed);
    }

    /** Removes messages by their numbers. */
    private interface Removal {

        void of(Long[] numbers);
    }

    private void release(Gate gate, Over over, Removal removal) {
        while (gate.withoutNewHolds(() -> transactions.write(status -> some(over, removal))) > 0) {}
    }

    private int some(Over over, Removal removal) {
        List<Long> numbers = jdbc.queryForList(over.sql(), Long.class, over.parameters());
        removal.of(numbers.toArray(Long[]::new));
        return numbers.size();
    }

    private void record(LocalDate day, Long[] numbers) {
        delete("event", day, numbers);
        jdbc.update(DELETE_KEYS.formatted(Days.sql(day)), (Object) numbers);
        delete("message", day, numbers);
    }

    private void delete(String table, LocalDate day, Long[] numbers) {
        jdbc.update(DELETE.formatted(table, Days.sql(day)), (Object) numbers);
    }

    private List<LocalDate> days(String table) {
        return transactions.read(() -> jdbc.queryForList(DAYS.formatted(table), LocalDate.class));
    }

    private static Object start(LocalDate day) {
        return Columns.time(Days.start(day));
    }
}

package org.jieli.gateway.storage;

import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets that messages were ever kept, when their records go: some keys a transaction. */
final class Forgetting {

    private static final String KEYS = """
            with going as (select no, message_id, sender_org from %s where no > ? order by no limit 5000),
            gone as (
                delete from message_key k using going
                where k.message_id = going.message_id and k.sender_org = going.sender_org and k.no = going.no
            )
            select coalesce(max(no), 0) from going""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    Forgetting(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Forgets the messages whose records are in this partition, if it is one of records. */
    void keysOf(Partition partition) {
        if (partition.table() == DayTable.MESSAGE) {
            String sql = KEYS.formatted(partition.name());
            for (long last = some(sql, 0); last > 0; ) {
                last = some(sql, last);
            }
        }
    }

    private long some(String sql, long after) {
        return transactions.write(status -> jdbc.queryForObject(sql, Long.class, after));
    }
}

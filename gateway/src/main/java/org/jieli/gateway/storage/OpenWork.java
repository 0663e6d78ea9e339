package org.jieli.gateway.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The messages that open work will read again, as the facts of its conversations name them: the notice of a handover, until it has
 * ended and the first return visit is tasked (D-16), and the query of an identity query, until it is answered. Work never comes back to
 * an old message that it needed no longer: what is read here stays enough while partitions go and rows are deleted.
 */
final class OpenWork {

    /** A message and the day it is filed under. */
    private record Filed(LocalDate day, long no) {}

    private static final String NEEDED = """
            select k.day, k.no from (
                select c.facts::json ->> 'notice.sender' as sender, c.facts::json ->> 'notice.id' as id from conversation c
                where c.kind = 'HANDOVER' and (c.state not in ('REDIRECTED', 'REJECTED', 'REVOKED', 'CONFIRMED')
                    or exists (select from deadline d where d.kind = 'D-16' and d.key = c.key and d.free_at is not null))
                union all
                select c.facts::json ->> 'query.sender', c.facts::json ->> 'query.id' from conversation c
                where c.kind = 'IDENTITY_QUERY' and c.state not in ('ANSWERED', 'REFUSED')
            ) named join message_key k on k.message_id = named.id and k.sender_org = named.sender""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    OpenWork(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The numbers of all messages that open work needs, by day. Reads every conversation: once for many partitions or days. */
    Map<LocalDate, List<Long>> messages() {
        return transactions
                .read(() -> jdbc.query(
                        NEEDED, (row, n) -> new Filed(row.getObject("day", LocalDate.class), row.getLong("no"))))
                .stream()
                .collect(Collectors.groupingBy(Filed::day, Collectors.mapping(Filed::no, Collectors.toList())));
    }

    /** The numbers of those of a day. */
    Long[] messages(LocalDate day) {
        return on(day, messages());
    }

    /** Those of {@code needed} that are filed under a day. */
    static Long[] on(LocalDate day, Map<LocalDate, List<Long>> needed) {
        return needed.getOrDefault(day, List.of()).toArray(Long[]::new);
    }
}

package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jieli.routes.journal.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leases due deliveries. The cost depends on the number of partners with something to be sent, not on how much waits for each: every
 * partner and lane offers its oldest few, partners take turns, and urgent ones go first as long as one partner's do not take more
 * than half. Twice as many are offered as are wanted, because another node may be taking the same ones.
 */
final class Claims {

    private record Ranked(long rank, Delivery delivery) {}

    private static final String CLAIM = """
            with recursive lane(partner) as (
                (select partner from delivery where due_at is not null order by partner limit 1)
                union all
                select (select d.partner from delivery d where d.due_at is not null and d.partner > lane.partner
                        order by d.partner limit 1)
                from lane where lane.partner is not null
            ),
            offered as (
                select d.id, d.urgent, d.due_at,
                    row_number() over (partition by lane.partner order by d.urgent desc, d.due_at, d.id) as turn
                from lane
                cross join (values (true), (false)) as speed(urgent)
                cross join lateral (
                    select id, urgent, due_at from delivery first
                    where first.partner = lane.partner and first.urgent = speed.urgent and first.due_at <= ?
                    and not exists (
                        select 1 from delivery older
                        where older.partner = first.partner and older.case_no = first.case_no and older.id < first.id
                        and not older.pulled and older.%s)
                    order by first.due_at, first.id limit ?
                ) d
            ),
            ranked as (
                select id, row_number() over (order by (urgent and turn <= ?) desc, turn, due_at, id) as rank
                from offered order by rank limit ?
            ),
            taken as (
                select d.id, ranked.rank from ranked join delivery d on d.id = ranked.id
                where d.due_at <= ?
                order by ranked.rank limit ? for update of d skip locked
            )
            update delivery d set state = 'IN_FLIGHT',
                state_before = case when d.state = 'IN_FLIGHT' then 'UNKNOWN' else d.state end,
                attempt = d.attempt + 1, due_at = ?, lease_owner = ?
            from taken, message m
            where d.id = taken.id and m.message_id = d.message_id and m.sender_org = d.sender_org
            returning taken.rank, d.id, d.message_id, d.sender_org, d.partner, d.copy, d.position, d.attempt,
                d.accepted_at, m.type, m.interchange""".formatted(Deliveries.OPEN);

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Delivery> claim(String node, int max, Instant now, Duration lease) {
        OffsetDateTime time = Columns.time(now);
        int offers = 2 * max;
        int share = Math.max(1, max / 2);
        OffsetDateTime until = Columns.time(now.plus(lease));
        return jdbc.query(CLAIM, Claims::ranked, time, offers, share, offers, time, max, until, node).stream()
                .sorted(Comparator.comparingLong(Ranked::rank))
                .map(Ranked::delivery)
                .toList();
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        return new Ranked(row.getLong("rank"), Deliveries.delivery(row));
    }
}

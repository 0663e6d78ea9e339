package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jieli.gateway.journal.Deliveries.Found;
import org.jieli.gateway.sql.Columns;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Room;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leases due deliveries. The cost depends on the number of partners with something to be sent, not on how much waits for each: every
 * busy partner offers its oldest few urgent ones and others, partners take turns, and urgent ones go first as long as one partner's
 * do not take more than half. Of a case the one that is under way comes before an older one, which a person may have resumed. About twice
 * as many are offered as are wanted, because another node may be taking the same ones.
 */
final class Claims {

    private record Ranked(long rank, Found found) {}

    /** Written with ordered subqueries, not with {@code exists}: no planner turns those into a scan or join over the backlog. */
    private static final String OFFER = """
            with recursive room(partner, normal, urgent) as (select * from unnest(?, ?, ?)),
            lane(partner) as (
                (select partner from delivery where due_at is not null order by partner limit 1)
                union all
                select (select d.partner from delivery d where d.due_at is not null and d.partner > lane.partner
                        order by d.partner limit 1)
                from lane where lane.partner is not null
            ),
            busy as (
                select lane.partner, speed.urgent, speed.room
                from lane left join room on room.partner = lane.partner
                cross join lateral (values (true, coalesce(room.urgent, ?)), (false, coalesce(room.normal, ?)))
                    as speed(urgent, room)
                where speed.room > 0 and (select d.due_at from delivery d
                       where d.partner = lane.partner and d.urgent = speed.urgent and d.due_at is not null
                       order by d.due_at limit 1) <= ?
            ),
            offered as (
                select d.id, d.urgent, d.due_at,
                    row_number() over (partition by busy.partner order by d.urgent desc, d.due_at, d.id) as turn
                from busy cross join lateral (
                    select id, urgent, due_at from delivery first
                    where first.partner = busy.partner and first.urgent = busy.urgent and first.due_at <= ?
                    and (first.case_no is null or first.id = coalesce(
                        (select flying.id from delivery flying
                        where flying.partner = first.partner and flying.case_no = first.case_no
                        and not flying.pulled and flying.state = 'IN_FLIGHT'),
                        (select head.id from delivery head
                        where head.partner = first.partner and head.case_no = first.case_no
                        and not head.pulled and head.state <> 'PARKED'
                        order by head.id limit 1)))
                    order by first.due_at, first.id limit least(busy.room, (select greatest(2, ? / count(*)) from busy))
                ) d
            )
            select id from offered order by (urgent and turn <= ?) desc, turn, due_at, id limit ?""";

    private static final String TAKE = """
            with taken as (
                select d.id, offered.rank
                from unnest(?) with ordinality as offered(id, rank) join delivery d on d.id = offered.id
                where d.due_at <= ?
                order by offered.rank limit ? for update of d skip locked
            )
            update delivery d set state = 'IN_FLIGHT',
                state_before = case when d.state = 'IN_FLIGHT' then 'UNKNOWN' else d.state end,
                attempt = d.attempt + 1, due_at = ?, lease_owner = ?
            from taken where d.id = taken.id
            returning taken.rank, d.*""";

    private final JdbcTemplate jdbc;
    private final Deliveries deliveries;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.deliveries = new Deliveries(jdbc);
    }

    List<Delivery> claim(String node, int max, Instant now, Duration lease, Room room) {
        Long[] offered = offered(max, Columns.time(now), room);
        return offered.length == 0 ? List.of() : take(offered, node, max, now, lease);
    }

    private Long[] offered(int max, OffsetDateTime now, Room room) {
        int offers = 2 * max;
        int share = Math.max(1, max / 2);
        List<String> partners = List.copyOf(room.of().keySet());
        return jdbc.queryForList(
                        OFFER,
                        Long.class,
                        partners.toArray(String[]::new),
                        shares(partners, room, false),
                        shares(partners, room, true),
                        room.each().urgent(),
                        room.each().normal(),
                        now,
                        now,
                        offers,
                        share,
                        offers)
                .toArray(Long[]::new);
    }

    private static Integer[] shares(List<String> partners, Room room, boolean urgent) {
        return partners.stream().map(partner -> room.to(partner).of(urgent)).toArray(Integer[]::new);
    }

    private List<Delivery> take(Long[] offered, String node, int max, Instant now, Duration lease) {
        OffsetDateTime until = Columns.time(now.plus(lease));
        return deliveries.complete(
                jdbc.query(TAKE, Claims::ranked, offered, Columns.time(now), max, until, node).stream()
                        .sorted(Comparator.comparingLong(Ranked::rank))
                        .map(Ranked::found)
                        .toList());
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        return new Ranked(row.getLong("rank"), Found.of(row));
    }
}

package org.jieli.gateway.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.journal.Deliveries.Found;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The deliveries that partners fetch. A delivery gets its position when somebody looks into the inbox, not when it is accepted: what
 * is committed by then gets the next numbers, under a lock of that inbox. So positions rise in the order of commits without gaps,
 * and no accepting transaction waits for another.
 */
final class Inboxes {

    private static final int PLACED_AT_ONCE = 1000;

    private static final String FETCH = """
            update delivery d set attempt = d.attempt + 1, state = 'IN_FLIGHT'
            where d.id = (
                select id from delivery where partner = ? and pulled and position > ? and %s
                order by position limit 1 for update)
            returning d.*""".formatted(Deliveries.OPEN);

    /** The order is that of the index, so that no planner looks for it elsewhere. */
    private static final String UNPLACED = """
            select id from delivery where partner = ? and pulled and position is null and %s
            order by position, id limit ?""".formatted(Deliveries.OPEN);

    private static final String OPEN_INBOX =
            "insert into inbox_position (partner, last) values (?, 0) on conflict (partner) do nothing";

    private static final String LOCK = "select last from inbox_position where partner = ? for update";

    private static final String PLACE = """
            update delivery d set position = placed.position
            from (select id, ? + row_number() over (order by id) as position from (%s) unplaced) placed
            where d.id = placed.id""".formatted(UNPLACED);

    private static final String ADVANCE = "update inbox_position set last = last + ? where partner = ?";

    private final JdbcTemplate jdbc;
    private final Deliveries deliveries;

    Inboxes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.deliveries = new Deliveries(jdbc);
    }

    Optional<Delivery> next(String partner, long after, Instant now) {
        List<Found> next = fetch(partner, after);
        if (next.isEmpty() && hasUnplaced(partner)) {
            place(partner);
            next = fetch(partner, after);
        }
        next.forEach(found -> tell(found, now));
        return deliveries.complete(next).stream().findFirst();
    }

    private void tell(Found fetched, Instant now) {
        Delivery delivery = fetched.delivery();
        Trail trail = new Trail(Numbers.take(jdbc, 1));
        trail.note(fetched.shelf().filed(), Audit.fetched(now, delivery.partner(), delivery.attempt()));
        Script script = new Script();
        trail.write(script);
        script.run(jdbc);
    }

    private List<Found> fetch(String partner, long after) {
        return jdbc.query(FETCH, (row, n) -> Found.of(row), partner, after);
    }

    private boolean hasUnplaced(String partner) {
        return !jdbc.queryForList(UNPLACED, Long.class, partner, 1).isEmpty();
    }

    private void place(String partner) {
        jdbc.update(OPEN_INBOX, partner);
        Long last = jdbc.queryForObject(LOCK, Long.class, partner);
        int placed = jdbc.update(PLACE, last, partner, PLACED_AT_ONCE);
        jdbc.update(ADVANCE, placed, partner);
    }
}

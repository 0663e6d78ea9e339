package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.COUNT;
import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;
import static org.jieli.gateway.sql.Column.TIME;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Outcome;

/** Puts deliveries into the states of their outcomes: one that ends leaves the queue, and the next of its lane wakes up. */
final class Outcomes {

    private static final String END = """
            delete from delivery d using unnest(?, ?) as o(id, attempt)
            where d.id = o.id and d.attempt = o.attempt and d.state <> 'PARKED'
            returning %s""".formatted(Attempted.COLUMNS);

    private static final String GO_ON = """
            update delivery d set state = o.state, state_before = o.state, cause = o.cause, parked_at = o.parked_at,
                due_at = case when d.pulled then null else o.next_at end, lease_owner = null
            from unnest(?, ?, ?, ?, ?, ?) as o(id, attempt, state, cause, next_at, parked_at)
            where d.id = o.id and d.attempt = o.attempt and d.state <> 'PARKED'
            returning %s""".formatted(Attempted.COLUMNS);

    private static final String WAKE = """
            update delivery d set due_at = woken.at
            from unnest(?, ?, ?) as woken(partner, case_no, at)
            where d.due_at is null and d.id = (
                select s.id from delivery s
                where s.partner = woken.partner and s.case_no = woken.case_no and not s.pulled and s.state <> 'PARKED'
                and s.due_at is null
                order by s.id limit 1)""";

    private Outcomes() {}

    /** Records outcomes of different deliveries; returns the deliveries of those that count, by their numbers. */
    static Supplier<Map<Long, Attempted>> record(Script script, Collection<Outcome> outcomes) {
        Rows ended = new Rows(NUMBER, COUNT);
        Rows goingOn = new Rows(NUMBER, COUNT, TEXT, TEXT, TIME, TIME);
        outcomes.forEach(outcome -> add(ended, goingOn, outcome));
        Supplier<List<Attempted>> left = script.query(END, ended, (row, n) -> Attempted.of(row));
        Supplier<List<Attempted>> stayed = script.query(GO_ON, goingOn, (row, n) -> Attempted.of(row));
        return () -> Stream.concat(left.get().stream(), stayed.get().stream())
                .collect(Collectors.toMap(Attempted::id, attempted -> attempted));
    }

    private static void add(Rows ended, Rows goingOn, Outcome outcome) {
        switch (outcome.state()) {
            case DELIVERED, REFUSED, DROPPED -> ended.add(outcome.deliveryId(), outcome.attempt());
            case RETRY, UNKNOWN, PARKED, READY, IN_FLIGHT -> {
                Instant parkedAt = outcome.state() == DeliveryState.PARKED ? outcome.at() : null;
                goingOn.add(
                        outcome.deliveryId(),
                        outcome.attempt(),
                        outcome.state().name(),
                        outcome.cause(),
                        outcome.nextAt(),
                        parkedAt);
            }
        }
    }

    /** Wakes the next of the lanes of which a delivery has ended. */
    static void wake(Script script, Collection<Outcome> outcomes, Map<Long, Attempted> counted) {
        Map<Lane, Instant> lanes = new HashMap<>();
        outcomes.stream().filter(outcome -> outcome.state().ended()).forEach(outcome -> Optional.ofNullable(
                        counted.get(outcome.deliveryId()))
                .flatMap(Attempted::lane)
                .ifPresent(lane -> lanes.put(lane, outcome.at())));
        Rows rows = new Rows(TEXT, TEXT, TIME);
        lanes.forEach((lane, at) -> rows.add(lane.partner(), lane.caseNo(), at));
        script.update(WAKE, rows);
    }
}

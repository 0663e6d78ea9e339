package org.jieli.gateway.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records the outcomes of a group, those that come too late as well. */
final class Recordings {

    private static final int DAYS_OF_MOST_DELIVERIES = 10;

    private static final String LATE_FOR_OPEN = "select " + Attempted.COLUMNS + " from delivery d where d.id = ?";

    private static final String LATE_FOR_ENDED = """
            select delivery_id as id, no, day, 'T3' as payload, partner, copy, null as case_no, false as pulled
            from event where delivery_id = ? and day >= %s limit 1""";

    private final JdbcTemplate jdbc;

    Recordings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes outcomes of deliveries that were found, by their numbers; returns those that count. */
    Set<Recording> note(List<Recording> recordings, Map<Long, Attempted> counted, Trail trail) {
        Set<Recording> counting = new HashSet<>();
        for (Recording recording : recordings) {
            Outcome outcome = recording.outcome();
            Attempted attempted = counted.get(outcome.deliveryId());
            recording.result(attempted != null);
            if (attempted == null) {
                late(outcome).ifPresent(late -> trail.note(late.filed(), Audit.late(outcome, late.partner())));
            } else {
                trail.outcome(attempted, outcome);
                counting.add(recording);
            }
        }
        return counting;
    }

    /** Most deliveries end within days, and there are thousands of days. */
    private Optional<Attempted> late(Outcome outcome) {
        String recent = LATE_FOR_ENDED.formatted(Days.sql(Days.of(outcome.at()).minusDays(DAYS_OF_MOST_DELIVERIES)));
        return find(LATE_FOR_OPEN, outcome)
                .or(() -> find(recent, outcome))
                .or(() -> find(LATE_FOR_ENDED.formatted("date '-infinity'"), outcome));
    }

    private Optional<Attempted> find(String sql, Outcome outcome) {
        return jdbc.query(sql, (row, n) -> Attempted.of(row), outcome.deliveryId()).stream()
                .findFirst();
    }
}

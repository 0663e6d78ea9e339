package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.util.List;
import javax.sql.DataSource;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Alerts.Waiting;
import org.jieli.routes.journal.AlertsContract;
import org.jieli.routes.journal.Cause;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(TestDatabase.class)
class PostgresAlertsTest extends AlertsContract {

    private static final String COPY = """
            insert into delivery select n, n, day, payload, 'copy' || n, sender_org, type, partner, copy, pulled, 'C' || n,
                urgent, accepted_at, since, state, state_before, attempt, position, due_at, lease_owner, cause, parked_at
            from delivery cross join generate_series(1000000, 1000000 + ?) n where message_id = ?""";

    private Journal journal;
    private Alerts alerts;
    private Circuits circuits;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open(DataSource database) {
        journal = new PostgresJournal(database);
        alerts = new PostgresAlerts(database);
        circuits = new PostgresCircuits(database);
        jdbc = new JdbcTemplate(database);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Circuits circuits() {
        return circuits;
    }

    @Test
    void whatWaitsIsToldFromOneIndexAndALongQueueIsNotCountedToItsEnd() {
        journal.accept(message(1).to("hebi").build(), List.of());
        journal.accept(message(2).to("anyang").build(), List.of());
        jdbc.update(COPY, 20_000, message(1).build().message().key().messageId());
        jdbc.execute("analyze delivery");

        assertThat(alerts.waiting())
                .containsExactly(
                        new Waiting("anyang", Alerts.UNTRIED, false, 1, MORNING),
                        new Waiting("hebi", Alerts.UNTRIED, false, Alerts.COUNTED_AT_MOST, MORNING));
        assertThat(jdbc.queryForList("explain " + PostgresAlerts.WAITING, String.class))
                .filteredOn(step -> step.contains(" on delivery"))
                .hasSize(3)
                .allMatch(step -> step.contains("Index Scan using delivery_waits"));
    }

    @Test
    void anAlertThatIsOverStaysAsARecord() {
        journal.accept(message(1).to("hebi").build(), List.of());
        Alerts.Alert alert = new Alerts.Alert("hebi", Cause.PARKED, false, 1, MORNING, MORNING, MORNING);
        alerts.raise(alert);
        alerts.clear("hebi", alert.cause(), MORNING.plusSeconds(60));
        alerts.raise(alert);

        assertThat(jdbc.queryForObject("select count(*) from alert", Long.class))
                .isEqualTo(2);
    }
}

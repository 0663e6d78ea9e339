package org.jieli.routes.alert;

import java.time.Instant;
import java.util.List;
import org.jieli.routes.journal.Alerts.Alert;
import org.jieli.routes.journal.Alerts.Waiting;

/**
 * What was seen at one moment.
 *
 * @param at the journal's time
 * @param waiting what waits, for every partner
 * @param alerts the alerts that were open then
 */
public record Look(Instant at, List<Waiting> waiting, List<Alert> alerts) {

    public Look {
        waiting = List.copyOf(waiting);
        alerts = List.copyOf(alerts);
    }
}

package org.jieli.routes;

import java.time.Duration;
import org.jieli.routes.alert.AlertSettings;
import org.jieli.routes.delivery.DeliverySettings;

/**
 * Everything about the relay that is configuration.
 *
 * @param org organisation code of the gateway itself
 * @param orgName its name as shown to people
 * @param delivery how this node delivers
 * @param firstVisit time from a handover to the first return visit (D-16)
 * @param deadlinePeriod time between two looks for due deadlines
 * @param alerts when somebody is told that messages wait
 */
public record RelaySettings(
        String org,
        String orgName,
        DeliverySettings delivery,
        Duration firstVisit,
        Duration deadlinePeriod,
        AlertSettings alerts) {

    /** The defaults for a node with this name. */
    public static RelaySettings of(String node) {
        return new RelaySettings(
                "WGJ11000001",
                "接力网关",
                DeliverySettings.of(node),
                Duration.ofDays(30),
                Duration.ofSeconds(1),
                AlertSettings.DEFAULT);
    }

    /** The same with other times for alerts. */
    public RelaySettings alerting(AlertSettings other) {
        return new RelaySettings(org, orgName, delivery, firstVisit, deadlinePeriod, other);
    }
}

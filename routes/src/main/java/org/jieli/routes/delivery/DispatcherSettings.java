package org.jieli.routes.delivery;

import java.time.Duration;

/**
 * How a node looks for deliveries.
 *
 * @param node name of the node, different for each process on one journal
 * @param mostInFlight most deliveries under way at the same time
 * @param batch most deliveries claimed at once
 * @param lease how long a claimed delivery belongs to the node; longer than a delivery can take
 * @param pause longest time between two looks
 * @param countEvery time between two counts of the backlog
 * @param grace how long deliveries under way may take at shutdown
 */
public record DispatcherSettings(
        String node, int mostInFlight, int batch, Duration lease, Duration pause, Duration countEvery, Duration grace) {

    /** Sensible for one node on two cores. */
    public static DispatcherSettings of(String node) {
        return new DispatcherSettings(
                node,
                128,
                64,
                Duration.ofSeconds(45),
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(35));
    }
}

package org.jieli.routes.delivery;

import java.time.Duration;

/**
 * How a node delivers.
 *
 * @param node name of the node, different for each process on one journal
 * @param mostInFlight most deliveries under way at the same time
 * @param mostPerPartner most of them to one partner
 * @param batch most deliveries claimed at once
 * @param lease how long a delivery belongs to the node, if it lives; longer than a delivery can take
 * @param pause longest time between two looks
 * @param countEvery shortest time between two counts of what waits
 * @param grace how long deliveries under way may take at shutdown
 * @param beat time between two signs of life
 * @param silence after how long without one a node is dead and its work is taken over
 */
public record DispatcherSettings(
        String node,
        int mostInFlight,
        int mostPerPartner,
        int batch,
        Duration lease,
        Duration pause,
        Duration countEvery,
        Duration grace,
        Duration beat,
        Duration silence) {

    /** Sensible for one node on two cores. */
    public static DispatcherSettings of(String node) {
        return new DispatcherSettings(
                node,
                512,
                96,
                64,
                Duration.ofMinutes(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(35),
                Duration.ofSeconds(2),
                Duration.ofSeconds(8));
    }
}

package org.jieli.routes.delivery;

/**
 * Everything about deliveries that is configuration.
 *
 * @param dispatcher how this node looks for deliveries
 * @param http how it calls partners
 * @param retries when it tries again
 */
public record DeliverySettings(DispatcherSettings dispatcher, HttpSettings http, RetrySchedule retries) {

    /** The defaults for a node with this name. */
    public static DeliverySettings of(String node) {
        return new DeliverySettings(DispatcherSettings.of(node), HttpSettings.DEFAULT, RetrySchedule.DEFAULT);
    }
}

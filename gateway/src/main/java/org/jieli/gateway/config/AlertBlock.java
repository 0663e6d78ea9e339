package org.jieli.gateway.config;

import java.time.Duration;
import org.jieli.routes.alert.AlertSettings;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is told that messages wait, as it was written: {@code jieli.alerts.*}.
 *
 * @param after age of the oldest message that was accepted for a partner
 * @param urgentAfter the same in the urgent lane
 * @param fetchedAfter the same for partners that fetch their messages
 * @param calm how long a cause must be gone before its alert is cleared
 * @param every time between two looks
 */
record AlertBlock(
        @DefaultValue("15m") Duration after,
        @DefaultValue("2m") Duration urgentAfter,
        @DefaultValue("24h") Duration fetchedAfter,
        @DefaultValue("5m") Duration calm,
        @DefaultValue("10s") Duration every) {

    AlertSettings settings() {
        return new AlertSettings(after, urgentAfter, fetchedAfter, calm, every);
    }
}

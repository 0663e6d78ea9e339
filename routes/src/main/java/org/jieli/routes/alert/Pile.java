package org.jieli.routes.alert;

import java.time.Duration;
import java.time.Instant;
import org.jieli.routes.journal.Alerts.Alert;
import org.jieli.routes.journal.Alerts.Waiting;
import org.jieli.routes.journal.Cause;

/**
 * What waits for one partner and cause in one lane.
 *
 * @param number how many, counted as {@link Waiting#number}
 * @param oldest when the oldest was accepted
 */
record Pile(String partner, Cause cause, boolean urgent, long number, Instant oldest) {

    static Pile of(Waiting waiting, Cause cause) {
        return new Pile(waiting.partner(), cause, waiting.urgent(), waiting.number(), waiting.oldest());
    }

    boolean tooOld(AlertSettings settings, Instant now) {
        return !oldest.isAfter(now.minus(patience(settings)));
    }

    private Duration patience(AlertSettings settings) {
        if (cause == Cause.NOT_FETCHED) {
            return settings.fetchedAfter();
        }
        return urgent ? settings.urgentAfter() : settings.after();
    }

    Alert alert(Instant now) {
        return new Alert(partner, cause, urgent, number, oldest, now, now);
    }

    /** One alert for both lanes. */
    static Alert together(Alert one, Alert other) {
        return new Alert(
                one.partner(),
                one.cause(),
                one.urgent() || other.urgent(),
                one.number() + other.number(),
                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest(),
                one.raisedAt(),
                one.seenAt());
    }
}

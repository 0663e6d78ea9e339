package org.jieli.gateway.operator;

import java.time.OffsetDateTime;
import org.jieli.routes.journal.Alerts.Alert;
import org.jieli.schemas.lexical.Times;

/**
 * An open alert as JSON; times with the offset +08:00.
 *
 * @param partner name of the partner
 * @param cause code of the cause
 * @param zh the cause in Chinese
 * @param en the cause in English
 * @param urgent true if an urgent message waits too long
 * @param waiting how many messages wait for this cause; each group is counted up to 10,000
 * @param oldest when the oldest of them was accepted
 * @param raisedAt since when the alert is open
 * @param seenAt when the cause was last seen
 */
record AlertView(
        String partner,
        String cause,
        String zh,
        String en,
        boolean urgent,
        long waiting,
        OffsetDateTime oldest,
        OffsetDateTime raisedAt,
        OffsetDateTime seenAt) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.partner(),
                alert.cause().name(),
                alert.cause().zh(),
                alert.cause().en(),
                alert.urgent(),
                alert.number(),
                alert.oldest().atOffset(Times.CHINA_OFFSET),
                alert.raisedAt().atOffset(Times.CHINA_OFFSET),
                alert.seenAt().atOffset(Times.CHINA_OFFSET));
    }
}

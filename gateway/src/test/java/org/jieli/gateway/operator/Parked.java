package org.jieli.gateway.operator;

import java.util.List;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Notices;
import org.jieli.routes.Relay;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Outcome;
import org.jieli.schemas.interchange.Message;

/**
 * A notice of Changzhi to Hebi that waits for a person.
 *
 * @param messageId its id
 * @param caseNo its case
 * @param id number of its delivery to Hebi
 */
record Parked(String messageId, String caseNo, long id) {

    /** Sends one and has its delivery to Hebi parked because of {@code cause}. */
    static Parked because(String cause, Gateway gateway) {
        Message notice = Notices.toHebi();
        gateway.as("changzhi").post(notice);
        Journal journal = gateway.part(Journal.class);
        Delivery delivery = journal.unfinished("hebi", Notices.id(notice)).getFirst();
        journal.record(
                new Outcome(
                        delivery.id(),
                        delivery.attempt(),
                        DeliveryState.PARKED,
                        gateway.part(Relay.class).membership().instant(),
                        null,
                        cause,
                        null,
                        null,
                        List.of()),
                List.of());
        return new Parked(Notices.id(notice), notice.getEnvelope().getCaseNo(), delivery.id());
    }

    /** How its delivery to Hebi stands. */
    DeliveryState state(Gateway gateway) {
        return gateway.part(Journal.class).lives(messageId, Relay.SELF).getFirst().deliveries().stream()
                .filter(way -> way.partner().equals("hebi"))
                .findFirst()
                .orElseThrow()
                .state();
    }
}

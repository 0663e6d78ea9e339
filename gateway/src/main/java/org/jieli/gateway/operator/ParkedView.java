package org.jieli.gateway.operator;

import java.time.OffsetDateTime;
import org.jieli.routes.journal.Parking;
import org.jieli.schemas.lexical.Times;

/**
 * A parked delivery as JSON; times with the offset +08:00.
 *
 * @param id number of the delivery
 * @param partner name of the receiver
 * @param cause why it waits
 * @param attempts how often it was tried
 * @param type code of the message's type
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param messageId id of the message
 * @param senderOrg organisation code of its sender
 * @param caseNo its case, or null
 * @param acceptedAt when the message was accepted
 * @param parkedAt since when it waits
 */
record ParkedView(
        long id,
        String partner,
        String cause,
        int attempts,
        String type,
        String nameZh,
        String nameEn,
        String messageId,
        String senderOrg,
        String caseNo,
        OffsetDateTime acceptedAt,
        OffsetDateTime parkedAt) {

    static ParkedView of(Parking.Parked parked) {
        return new ParkedView(
                parked.id(),
                parked.partner(),
                parked.cause(),
                parked.attempts(),
                parked.type().name(),
                parked.type().zh(),
                parked.type().en(),
                parked.key().messageId(),
                parked.key().senderOrg(),
                parked.caseNo(),
                parked.acceptedAt().atOffset(Times.CHINA_OFFSET),
                parked.parkedAt().atOffset(Times.CHINA_OFFSET));
    }
}

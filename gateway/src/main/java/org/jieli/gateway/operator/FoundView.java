package org.jieli.gateway.operator;

import java.time.OffsetDateTime;
import org.jieli.gateway.journal.PostgresSearch.Found;
import org.jieli.schemas.lexical.Times;

/**
 * A message that was found, as JSON; its life is at {@code /v1/messages/{id}}.
 *
 * @param messageId its id
 * @param senderOrg organisation code of its sender
 * @param partner word of its sender
 * @param type code of its type
 * @param nameZh Chinese name of the type
 * @param nameEn English name of the type
 * @param caseNo its case, or null
 * @param receivedAt when it was received, with the offset +08:00
 */
record FoundView(
        String messageId,
        String senderOrg,
        String partner,
        String type,
        String nameZh,
        String nameEn,
        String caseNo,
        OffsetDateTime receivedAt) {

    static FoundView of(Found found) {
        return new FoundView(
                found.key().messageId(),
                found.key().senderOrg(),
                found.partner(),
                found.type().name(),
                found.type().zh(),
                found.type().en(),
                found.caseNo(),
                found.receivedAt().atOffset(Times.CHINA_OFFSET));
    }
}

package org.jieli.gateway.operator;

import java.time.OffsetDateTime;
import org.jieli.gateway.storage.Holds;
import org.jieli.schemas.lexical.Times;

/**
 * A legal hold as JSON; times with the offset +08:00.
 *
 * @param id its number
 * @param messageId the message it is on, or null
 * @param caseNo the case it is on, or null
 * @param placedAt since when
 * @param placedBy who placed it
 * @param reason why
 */
record HoldView(long id, String messageId, String caseNo, OffsetDateTime placedAt, String placedBy, String reason) {

    static HoldView of(Holds.Hold hold) {
        return new HoldView(
                hold.id(),
                hold.messageId(),
                hold.caseNo(),
                hold.placedAt().atOffset(Times.CHINA_OFFSET),
                hold.placedBy(),
                hold.reason());
    }
}

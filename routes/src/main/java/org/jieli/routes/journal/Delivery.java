package org.jieli.routes.journal;

import java.time.Instant;
import org.jieli.schemas.message.MessageType;

/**
 * A leased delivery: one message on its way to one partner.
 *
 * @param id number of the delivery
 * @param key sender and id of the message
 * @param type type of the message
 * @param partner name of the receiving partner
 * @param copy true for a copy without health and biometric fields
 * @param urgent true if it goes before others
 * @param position position in the partner's inbox; 0 if pushed
 * @param attempt number of this attempt, from 1
 * @param firstAt when the message was accepted: the clock of the retry horizon
 * @param interchange the message in the XML of the standard
 */
public record Delivery(
        long id,
        MessageKey key,
        MessageType type,
        String partner,
        boolean copy,
        boolean urgent,
        long position,
        int attempt,
        Instant firstAt,
        byte[] interchange) {

    /** Names the delivery, never its content. */
    @Override
    public String toString() {
        return "Delivery[" + id + " " + type + " " + key.messageId() + " to " + partner + ", attempt " + attempt + "]";
    }
}

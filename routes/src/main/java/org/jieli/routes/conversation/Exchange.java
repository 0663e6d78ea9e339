package org.jieli.routes.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.MessageType;

/**
 * A message that a conversation has to decide on.
 *
 * @param message the message
 * @param sender the partner that sent it
 * @param at when it came
 */
public record Exchange(Message message, Partner sender, Instant at) {

    Envelope envelope() {
        return message.getEnvelope();
    }

    MessageType type() {
        return MessageType.of(message.getBody());
    }

    <B extends Body> B body(Class<B> body) {
        return body.cast(message.getBody());
    }

    LocalDate day() {
        return at.atZone(Times.CHINA).toLocalDate();
    }

    /** Names the type, never the content. */
    @Override
    public String toString() {
        return "Exchange[" + type() + " from " + sender.name() + "]";
    }
}

package org.jieli.gateway.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.jieli.schemas.lexical.Times;

/**
 * The whole life of a message as JSON; times with the offset +08:00. Nothing of its content.
 *
 * @param messageId its id
 * @param type code of its type
 * @param nameZh Chinese name of its type
 * @param nameEn English name of its type
 * @param caseNo its case, or null
 * @param correlationId thread of the business exchange
 * @param from name of the partner that sent it
 * @param senderOrg organisation code of the sender
 * @param receivedAt when the gateway got it
 * @param digest SM3 of the sender's bytes, hexadecimal
 * @param size number of the sender's bytes
 * @param deliveries where it goes and how far it is
 * @param events what happened to it, oldest first; for its sender only, because they name everybody who got it
 */
record LifeView(
        String messageId,
        String type,
        String nameZh,
        String nameEn,
        String caseNo,
        String correlationId,
        String from,
        String senderOrg,
        OffsetDateTime receivedAt,
        String digest,
        int size,
        List<DeliveryView> deliveries,
        List<EventView> events) {

    /**
     * One delivery.
     *
     * @param to name of the receiving partner
     * @param copy true for a copy without health and biometric fields
     * @param state its state
     * @param nextAt when it is tried again, or null
     * @param attempts every attempt, oldest first
     */
    record DeliveryView(String to, boolean copy, String state, OffsetDateTime nextAt, List<AttemptView> attempts) {}

    /**
     * One attempt.
     *
     * @param attempt its number, from 1
     * @param at when its outcome was known
     * @param state the state it led to
     * @param cause stable word for what went wrong, or null
     * @param sent what went to the partner, or null
     * @param answer what came back, or null
     * @param problems what the partner or the dialect complained about
     */
    record AttemptView(
            int attempt,
            OffsetDateTime at,
            String state,
            String cause,
            WireView sent,
            WireView answer,
            List<ProblemView> problems) {}

    /**
     * An audit event.
     *
     * @param at when
     * @param kind stable word
     * @param detail states and numbers
     */
    record EventView(OffsetDateTime at, String kind, String detail) {}

    static LifeView of(SeenLife seen) {
        KeptMessage message = seen.life().message();
        return new LifeView(
                message.key().messageId(),
                message.type().name(),
                message.type().zh(),
                message.type().en(),
                message.caseNo(),
                message.correlationId(),
                message.partner(),
                message.key().senderOrg(),
                time(message.receivedAt()),
                message.rawDigest(),
                message.raw().bytes().length,
                seen.ways().stream().map(LifeView::delivery).toList(),
                seen.events().stream().map(LifeView::event).toList());
    }

    private static DeliveryView delivery(MessageLife.Way way) {
        List<AttemptView> attempts =
                way.attempts().stream().map(LifeView::attempt).toList();
        return new DeliveryView(way.partner(), way.copy(), way.state().name(), time(way.nextAt()), attempts);
    }

    private static AttemptView attempt(Outcome outcome) {
        return new AttemptView(
                outcome.attempt(),
                time(outcome.at()),
                outcome.state().name(),
                outcome.cause(),
                WireView.of(outcome.sent()),
                WireView.of(outcome.answer()),
                outcome.problems().stream().map(ProblemView::of).toList());
    }

    private static EventView event(MessageLife.Event event) {
        return new EventView(time(event.at()), event.kind(), event.detail());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(Times.CHINA_OFFSET);
    }
}

package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.Test;

/** What every way to a partner promises the delivery route. */
interface TransportContract {

    /** The partner at the other end, in the standard as its dialect. */
    Partner partner();

    /** Puts the partner's route on a context. */
    void addRoutes(CamelContext camel, Outcomes outcomes) throws Exception;

    /** The messages that lie at the partner, byte for byte. */
    List<byte[]> arrived() throws Exception;

    /** The partner's machine goes away. */
    void goAway() throws Exception;

    /** The next message arrives, but nothing comes back. */
    void loseTheNextAnswer();

    /** The judge of outcomes that all transports share. */
    Outcomes OUTCOMES = new Outcomes(RetrySchedule.DEFAULT, InstantSource.system());

    /** Sends messages one after the other. */
    default List<Outcome> send(Said.Outbound... messages) throws Exception {
        return sendAll(List.of(messages), false);
    }

    default List<Outcome> sendAll(List<Said.Outbound> messages, boolean together) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        try {
            addRoutes(camel, OUTCOMES);
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            String door = HttpTransport.doorOf(partner().name());
            var stream = together ? messages.parallelStream() : messages.stream();
            return stream.map(said -> template.requestBody(door, said, Outcome.class))
                    .toList();
        } finally {
            camel.stop();
        }
    }

    default Said.Outbound said(String reason) {
        Message message = Samples.message(MessageType.F1);
        message.getEnvelope().setMessageId(UUID.randomUUID().toString());
        ((HandoverNotice) message.getBody()).setUrgentReason(reason);
        byte[] bytes = Messages.encode(message);
        MessageKey key = new MessageKey(
                message.getEnvelope().getSenderOrg(), message.getEnvelope().getMessageId());
        Delivery delivery =
                new Delivery(1, key, MessageType.F1, partner().name(), false, false, 0, 1, Instant.now(), bytes);
        return new Said.Outbound(delivery, partner(), new Wire(bytes, "application/xml;charset=UTF-8"));
    }

    @Test
    default void aMessageArrivesByteForByteAndThenItIsDelivered() throws Exception {
        Said.Outbound said = said("䶮㐂𠮷");

        assertThat(send(said)).singleElement().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(outcome.sent()).isEqualTo(said.wire());
        });
        assertThat(arrived()).containsExactly(said.wire().bytes());
    }

    @Test
    default void nobodyThereMeansThatItCertainlyDidNotArriveAndIsTriedAgain() throws Exception {
        goAway();

        assertThat(send(said("one"))).singleElement().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(DeliveryState.RETRY);
            assertThat(outcome.cause()).isEqualTo("connect");
            assertThat(outcome.nextAt()).isNotNull();
        });
    }

    @Test
    default void anAnswerThatIsLostLeavesTheOutcomeUnknownAndSendingAgainDoesNoHarm() throws Exception {
        Said.Outbound said = said("one");
        loseTheNextAnswer();

        assertThat(send(said, said))
                .extracting(Outcome::state)
                .containsExactly(DeliveryState.UNKNOWN, DeliveryState.DELIVERED);
        assertThat(arrived()).containsOnly(said.wire().bytes());
    }

    @Test
    default void manyAtOnceArriveEachWithItsOwnContent() throws Exception {
        List<Said.Outbound> all =
                IntStream.range(0, 60).mapToObj(i -> said("reason " + i)).toList();

        assertThat(sendAll(all, true))
                .allSatisfy(outcome ->
                        assertThat(outcome.state()).as(outcome.cause()).isEqualTo(DeliveryState.DELIVERED));
        assertThat(arrived())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(said -> said.wire().bytes()).toList());
    }
}

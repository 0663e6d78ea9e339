package org.jieli.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.mappings.Wire;
import org.jieli.routes.Cast;
import org.jieli.routes.Counter;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An answer too many on a connection that stays open is not the answer to the next message: that one is not lost, whatever the stray
 * answer says, and the connection is not used again.
 */
class StrayAnswerTest {

    private static final Outcomes OUTCOMES = new Outcomes(RetrySchedule.DEFAULT, InstantSource.system());

    static Stream<Map.Entry<String, UnaryOperator<byte[]>>> strays() {
        byte[] refusal = Counter.refuse(Samples.message(MessageType.F1)).body();
        return Map.<String, UnaryOperator<byte[]>>of(
                "the receipt twice", answer -> answer,
                "somebody else's reject", answer -> StrayAnswer.answer(422, refusal),
                "a bare 400", answer -> StrayAnswer.answer(400, new byte[0]),
                "a timeout of the idle connection", answer -> StrayAnswer.answer(408, new byte[0]),
                "a page", answer -> StrayAnswer.answer(200, "<html>".getBytes(StandardCharsets.US_ASCII)))
                .entrySet()
                .stream();
    }

    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() {
        camel.stop();
    }

    @ParameterizedTest
    @MethodSource("strays")
    void aStrayAnswerLosesNothing(Map.Entry<String, UnaryOperator<byte[]>> stray) throws Exception {
        try (StrayAnswer partner = new StrayAnswer(stray.getValue());
                AnswerGuard guard = new AnswerGuard(Duration.ofSeconds(20))) {
            Partner hebi = Cast.at(Cast.HEBI, partner.url());
            camel.addRoutes(new HttpTransport(OUTCOMES, HttpSettings.DEFAULT));
            HttpTransport.guard(camel, guard);
            camel.start();
            HttpTransport.addRoute(camel, hebi);
            Said.Outbound first = said(hebi, 1, UUID.randomUUID().toString());
            String id = UUID.randomUUID().toString();

            List<DeliveryState> states = send(first, said(hebi, 1, id), said(hebi, 2, id), said(hebi, 2, id));

            assertThat(states)
                    .containsExactly(
                            DeliveryState.DELIVERED,
                            DeliveryState.UNKNOWN,
                            DeliveryState.DELIVERED,
                            DeliveryState.DELIVERED);
            assertThat(partner.received().getLast().getEnvelope().getMessageId())
                    .isEqualTo(id);
        }
    }

    private List<DeliveryState> send(Said.Outbound... all) {
        ProducerTemplate template = camel.createProducerTemplate();
        return Stream.of(all)
                .map(said -> template.requestBody(HttpTransport.doorOf(Cast.HEBI.name()), said, Outcome.class))
                .map(Outcome::state)
                .toList();
    }

    private static Said.Outbound said(Partner to, int attempt, String id) {
        Message message = Samples.message(MessageType.F1);
        message.getEnvelope().setMessageId(id);
        byte[] bytes = Messages.encode(message);
        MessageKey key = new MessageKey(message.getEnvelope().getSenderOrg(), id);
        Delivery delivery =
                new Delivery(1, key, MessageType.F1, to.name(), false, false, 0, attempt, Instant.now(), bytes);
        return new Said.Outbound(delivery, to, new Wire(bytes, "application/xml;charset=UTF-8"));
    }
}

package org.jieli.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Map;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Resources;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a partner speaks to the gateway. */
@JieliSimulators(
        value = {"changzhi", "shanxi-police"},
        at = "2023-02-06T02:00:00Z")
class SendingTest {

    private static final String QUESTION = "/cross_station_enquiry/question";

    private final ToyGateway gateway = new ToyGateway();
    private Partners partners;

    @BeforeEach
    void play(Partners partners) {
        this.partners = partners;
        connect();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatTheGatewayAcceptedIsNotSaidAgain() {
        gateway.answers(ok("receipt"));
        assertThat(changzhi().send(enquiry()).isAccepted()).isTrue();
        assertThat(changzhi().send(enquiry()).answer()).isEqualTo("receipt".getBytes());
        restart();
        assertThat(changzhi().send(enquiry()).isAccepted()).isTrue();
        assertThat(gateway.messages()).hasSize(1);
    }

    @Test
    void whenTheAnswerIsLostTheSameBytesAreSaidAgainUnderTheSameId() {
        gateway.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Letter enquiry = enquiry();
        Sent lost = changzhi().send(enquiry);
        assertThat(lost.isAccepted()).isFalse();
        assertThat(lost.isRefused()).isFalse();
        gateway.answers(ok("receipt"));
        restart();
        Letter secondThoughts = enquiry().set(QUESTION, "换个问法");
        assertThat(changzhi().send(secondThoughts).isAccepted()).isTrue();
        assertThat(gateway.messages()).isNotEmpty().allSatisfy(request -> assertThat(request.getBody())
                .isEqualTo(enquiry.bytes()));
    }

    @Test
    void aRefusalIsSeenWithEverythingTheGatewaySaysAboutIt() {
        gateway.answers(aResponse().withStatus(400).withBody("{\"reject\":{}}"));
        Sent refused = changzhi().send(enquiry());

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(new String(refused.answer())).isEqualTo("{\"reject\":{}}");
    }

    @Test
    void whatWasRefusedIsSaidAgainAsItIsNow() {
        gateway.answers(aResponse().withStatus(400));
        changzhi().send(enquiry());
        gateway.answers(ok());
        Letter corrected = enquiry().set(QUESTION, "换个问法");

        assertThat(changzhi().send(corrected).isAccepted()).isTrue();
        assertThat(gateway.messages().getLast().getBody()).isEqualTo(corrected.bytes());
    }

    @Test
    void theClosedGatewayLeavesTheOutcomeOpen() {
        gateway.close();
        Sent sent = changzhi().send(enquiry());

        assertThat(sent.status()).isZero();
        assertThat(changzhi().ledger().sent()).hasSize(1);
    }

    @Test
    void aSampleIsSentWithTheFieldsThatTheCallerWrites() {
        gateway.answers(ok());
        police().send("C2", Map.of("/head/receiver", "JZZ14110001"));

        assertThat(gateway.messages()).singleElement().satisfies(request -> {
            assertThat(request.getBodyAsString()).contains("JZZ14110001");
            assertThat(request.getHeader("Content-Type"))
                    .isEqualTo(police().contract().contentType());
        });
    }

    @Test
    void aPartnerThatPlaysByItselfAnswersEveryQuestionOnceEvenAfterAKill() {
        gateway.answers(ok());
        byte[] query = Resources.bytes("contracts/police/samples/good/C1-by-face.json");
        police().playByItself();
        Http.post(police().address().orElseThrow(), query, "application/json");
        Http.post(police().address().orElseThrow(), query, "application/json");

        await().untilAsserted(() -> assertThat(gateway.messages()).hasSize(2));
        restart();
        police().playByItself();
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(gateway.messages()).hasSize(2));
        assertThat(gateway.messages())
                .extracting(request -> request.getBodyAsString().replaceAll("(?s).*\"service\":\"(....)\".*", "$1"))
                .containsExactly("HCSL", "HCJG");
        assertThat(gateway.messages()).allSatisfy(request -> assertThat(request.getBodyAsString())
                .contains("CJZZ14040001202302060001X01")
                .contains("01862510-0000-7000-8000-000000000500"));
    }

    @Test
    void whatCameBeforeTheKillIsAnsweredAfterIt() {
        gateway.answers(ok());
        byte[] query = Resources.bytes("contracts/police/samples/good/C1-by-face.json");
        Http.post(police().address().orElseThrow(), query, "application/json");
        assertThat(gateway.messages()).isEmpty();
        restart();
        police().playByItself();
        await().untilAsserted(() -> assertThat(gateway.messages()).hasSize(2));
    }

    private void restart() {
        partners.restart();
        connect();
    }

    private void connect() {
        partners.connect(gateway.address(), word -> ToyGateway.KEY);
    }

    private Simulator changzhi() {
        return partners.named("changzhi").simulator();
    }

    private Simulator police() {
        return partners.named("shanxi-police").simulator();
    }

    private static Letter enquiry() {
        return Contracts.shanxi().read(Resources.bytes("stories/changzhi/08-E1-changzhi.json"));
    }
}

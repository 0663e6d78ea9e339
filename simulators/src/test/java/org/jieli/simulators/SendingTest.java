package org.jieli.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Resources;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a partner speaks to the gateway. */
class SendingTest {

    private static final String QUESTION = "/cross_station_enquiry/question";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final ToyGateway gateway = new ToyGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatTheGatewayAcceptedIsNotSaidAgain() {
        gateway.answers(ok("receipt"));
        try (Simulator changzhi = changzhi()) {
            assertThat(changzhi.send(enquiry()).isAccepted()).isTrue();
            assertThat(changzhi.send(enquiry()).answer()).isEqualTo("receipt".getBytes());
        }
        try (Simulator changzhi = changzhi()) {
            assertThat(changzhi.send(enquiry()).isAccepted()).isTrue();
        }
        assertThat(gateway.messages()).hasSize(1);
    }

    @Test
    void whenTheAnswerIsLostTheSameBytesAreSaidAgainUnderTheSameId() {
        gateway.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Letter enquiry = enquiry();
        try (Simulator changzhi = changzhi()) {
            Sent lost = changzhi.send(enquiry);
            assertThat(lost.isAccepted()).isFalse();
            assertThat(lost.isRefused()).isFalse();
        }
        gateway.answers(ok("receipt"));
        try (Simulator changzhi = changzhi()) {
            Letter secondThoughts = enquiry().set(QUESTION, "换个问法");
            assertThat(changzhi.send(secondThoughts).isAccepted()).isTrue();
        }
        assertThat(gateway.messages()).isNotEmpty().allSatisfy(request -> assertThat(request.getBody())
                .isEqualTo(enquiry.bytes()));
    }

    @Test
    void aRefusalIsSeenWithEverythingTheGatewaySaysAboutIt() {
        gateway.answers(aResponse().withStatus(400).withBody("{\"reject\":{}}"));
        try (Simulator changzhi = changzhi()) {
            Sent refused = changzhi.send(enquiry());

            assertThat(refused.isRefused()).isTrue();
            assertThat(refused.status()).isEqualTo(400);
            assertThat(new String(refused.answer())).isEqualTo("{\"reject\":{}}");
        }
    }

    @Test
    void whatWasRefusedIsSaidAgainAsItIsNow() {
        gateway.answers(aResponse().withStatus(400));
        try (Simulator changzhi = changzhi()) {
            changzhi.send(enquiry());
            gateway.answers(ok());
            Letter corrected = enquiry().set(QUESTION, "换个问法");

            assertThat(changzhi.send(corrected).isAccepted()).isTrue();
            assertThat(gateway.messages().getLast().getBody()).isEqualTo(corrected.bytes());
        }
    }

    @Test
    void theClosedGatewayLeavesTheOutcomeOpen() {
        gateway.close();
        try (Simulator changzhi = changzhi()) {
            Sent sent = changzhi.send(enquiry());

            assertThat(sent.status()).isZero();
            assertThat(changzhi.ledger().sent()).hasSize(1);
        }
    }

    @Test
    void aSampleIsSentWithTheFieldsThatTheCallerWrites() {
        gateway.answers(ok());
        try (Simulator police = police()) {
            police.send("C2", Map.of("/head/receiver", "JZZ14110001"));

            assertThat(gateway.messages()).singleElement().satisfies(request -> {
                assertThat(request.getBodyAsString()).contains("JZZ14110001");
                assertThat(request.getHeader("Content-Type"))
                        .isEqualTo(police.contract().contentType());
            });
        }
    }

    @Test
    void aPartnerThatPlaysByItselfAnswersEveryQuestionOnceEvenAfterAKill() {
        gateway.answers(ok());
        byte[] query = Resources.bytes("contracts/police/samples/good/C1-by-face.json");
        try (HttpSimulator police = police()) {
            police.start(0);
            police.playByItself();
            Http.post(police.address().orElseThrow(), query, "application/json");
            Http.post(police.address().orElseThrow(), query, "application/json");

            await().untilAsserted(() -> assertThat(gateway.messages()).hasSize(2));
        }
        try (HttpSimulator police = police()) {
            police.playByItself();
            await().during(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(gateway.messages()).hasSize(2));
            assertThat(gateway.messages())
                    .extracting(request -> request.getBodyAsString().replaceAll("(?s).*\"service\":\"(....)\".*", "$1"))
                    .containsExactly("HCSL", "HCJG");
            assertThat(gateway.messages()).allSatisfy(request -> assertThat(request.getBodyAsString())
                    .contains("CJZZ14040001202302060001X01")
                    .contains("01862510-0000-7000-8000-000000000500"));
        }
    }

    @Test
    void whatCameBeforeTheKillIsAnsweredAfterIt() {
        gateway.answers(ok());
        try (HttpSimulator police = police()) {
            police.start(0);
            byte[] query = Resources.bytes("contracts/police/samples/good/C1-by-face.json");
            Http.post(police.address().orElseThrow(), query, "application/json");
        }
        assertThat(gateway.messages()).isEmpty();
        try (HttpSimulator police = police()) {
            police.playByItself();
            await().untilAsserted(() -> assertThat(gateway.messages()).hasSize(2));
        }
    }

    private Simulator changzhi() {
        Simulator changzhi = new ChangzhiSimulator(folder, clock);
        changzhi.connect(gateway.address(), ToyGateway.KEY);
        return changzhi;
    }

    private HttpSimulator police() {
        HttpSimulator police = new ShanxiPoliceSimulator(folder, clock);
        police.connect(gateway.address(), ToyGateway.KEY);
        return police;
    }

    private static Letter enquiry() {
        return Contracts.shanxi().read(Resources.bytes("stories/changzhi/08-E1-changzhi.json"));
    }
}

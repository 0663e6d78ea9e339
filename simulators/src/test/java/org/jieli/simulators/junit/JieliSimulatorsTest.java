package org.jieli.simulators.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jieli.simulators.Http;
import org.jieli.simulators.ToyGateway;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.unplayable.UnplayableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The sentences that a tester writes. */
@JieliSimulators({"changzhi", "hebi", "shanxi-police"})
class JieliSimulatorsTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    private final ToyGateway gateway = new ToyGateway().answers(ok());

    @BeforeEach
    void connect(Partners partners) {
        partners.connect(gateway.address(), word -> ToyGateway.KEY).playByThemselves();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aPartnerIsAskedForByTheNameOfTheParameter(Partner hebi, Partner shanxiPolice) {
        assertThat(hebi.simulator().org()).isEqualTo("JZZ41060001");
        assertThat(shanxiPolice.word()).isEqualTo("shanxi-police");
    }

    @Test
    void itSendsAndTheOutcomeIsPartOfTheSentence(Partner changzhi, Partner hebi) {
        changzhi.sends("F1")
                .to(hebi)
                .with("/handover_notice/urgent_reason", "测试")
                .times(2)
                .isAccepted();

        assertThat(gateway.messages()).hasSize(2).allSatisfy(request -> assertThat(request.getBodyAsString())
                .contains("测试", "JZZ41060001"));
        assertThatThrownBy(() -> changzhi.sends("F1").isRefused())
                .isInstanceOf(AssertionError.class)
                .hasMessage("The F1 of changzhi is not refused: status [200]");
        gateway.answers(aResponse().withStatus(400));
        assertThat(changzhi.sends("F1").isRefused()).extracting(Sent::status).containsExactly(400);
        assertThatThrownBy(() -> changzhi.sends("F1").isAccepted()).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatItReceivesIsWaitedForAndCounted(Partner hebi) {
        assertThatThrownBy(() -> hebi.receives("F1").within(SHORT).once())
                .isInstanceOf(AssertionError.class)
                .hasMessage("hebi received 0 F1 within PT0.2S, not 1");
        hebi.receives("F1").within(SHORT).never();

        notice(hebi, "01862350-6a02-7abc-8def-000000000001", "普通");
        hebi.receives("F1").once();
        hebi.receives("F1").saying("/BW/BWT/YXJ", "普通").once();
        hebi.receives("F1").saying("/BW/BWT/YXJ", "加急").within(SHORT).never();
        assertThatThrownBy(() -> hebi.receives("F1").never())
                .isInstanceOf(AssertionError.class)
                .hasMessage("hebi received F1");

        notice(hebi, "01862350-6a02-7abc-8def-000000000002", "普通");
        hebi.receives("F1").times(2);
        assertThatThrownBy(() -> hebi.receives("F1").once()).hasMessageContaining("received 2 F1");
        hebi.foundNothingWrong();
    }

    @Test
    void itAnswersAsItIsToldAndThenByItselfAgain(Partner hebi) {
        hebi.answersNext("F1").with("reject", "R02");

        assertThat(hebi.simulator().answers().to("F1"))
                .extracting(said -> said.sample())
                .containsExactly("F2-reject");
        assertThat(hebi.simulator().answers().to("F1"))
                .extracting(said -> said.sample())
                .containsExactly("F2");
        assertThatThrownBy(() -> hebi.answersNext("F1").with("rejekt")).isInstanceOf(UnplayableException.class);
    }

    @Test
    void whatBreaksItsContractIsFound(Partners partners, Partner hebi) {
        notice(hebi, "01862350-6a02-7abc-8def-000000000001", "不知道");

        assertThatThrownBy(hebi::foundNothingWrong)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("hebi found something wrong")
                .hasMessageContaining("YXJ");
        assertThatThrownBy(partners::foundNothingWrong).isInstanceOf(AssertionError.class);
    }

    @Test
    void itSuffersUntilItIsWell(Partner hebi) {
        hebi.suffers(new Fault.Status(503));
        assertThat(notice(hebi, "01862350-6a02-7abc-8def-000000000001", "普通")).isEqualTo(503);
        hebi.isWell();
        assertThat(notice(hebi, "01862350-6a02-7abc-8def-000000000001", "普通")).isEqualTo(200);
    }

    @RepeatedTest(3)
    void eachTestHasPartnersOfItsOwn(Partner hebi) {
        assertThat(hebi.simulator().ledger().received()).isEmpty();
        notice(hebi, "01862350-6a02-7abc-8def-000000000001", "普通");
        assertThat(PORTS.add(hebi.address().getPort())).isTrue();
    }

    @Test
    void afterAKillTheyKnowWhatTheyHadWrittenDown(Partners partners, Partner hebi) {
        notice(hebi, "01862350-6a02-7abc-8def-000000000001", "普通");
        partners.restart();
        hebi.receives("F1").once();
    }

    @Test
    void whoIsNotPlayedIsNotThere(Partners partners) {
        assertThatThrownBy(() -> partners.named("anyang")).hasMessage("No such partner: anyang");
    }

    private static int notice(Partner hebi, String id, String priority) {
        Letter notice =
                hebi.simulator().contract().sample("F1").set("/BW/BWT/XXBH", id).set("/BW/BWT/YXJ", priority);
        return Http.post(
                        hebi.address(),
                        notice.bytes(),
                        hebi.simulator().contract().contentType())
                .statusCode();
    }
}

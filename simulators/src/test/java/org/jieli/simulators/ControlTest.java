package org.jieli.simulators;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.control.Order;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tester drives Changzhi and Hebi. */
@JieliSimulators(
        value = {"changzhi", "hebi"},
        at = ControlTest.MORNING)
class ControlTest {

    static final String MORNING = "2023-02-10T01:00:00Z";

    private TwoStations played;

    @BeforeEach
    void play(Partners partners) {
        played = TwoStations.of(partners);
    }

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void aPartnerIsToldToRejectTheNextNoticeAndAcceptsTheOneAfterIt() {
        played.control().answer("hebi", "F1", new Choice("reject", Optional.of("R02")), 1);

        notice("01862350-6a02-7abc-8def-000000000001");
        notice("01862350-6a02-7abc-8def-000000000002");

        await().untilAsserted(() -> assertThat(played.gateway().messages()).hasSize(2));
        assertThat(played.gateway().messages())
                .extracting(request -> new String(request.getBody(), Charset.forName("GB18030"))
                        .replaceAll("(?s).*<DFJG>(.*)</DFJG>.*", "$1"))
                .containsExactly("拒绝", "同意接收");
    }

    @Test
    void whatBreaksTheContractIsSeenWithItsPlace() {
        Letter notice = henanNotice("01862350-6a02-7abc-8def-000000000003").set("/BW/BWT/YXJ", "不知道");
        Http.post(
                played.hebi().address().orElseThrow(),
                notice.bytes(),
                played.hebi().contract().contentType());

        Passage passage = played.control().passages("hebi").getLast();
        assertThat(passage.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(passage.messageId()).isEqualTo("01862350-6a02-7abc-8def-000000000003");
        assertThat(passage.problems()).isNotEmpty();
        assertThat(passage.problems().getFirst().place().path()).contains("YXJ");
        assertThat(played.hebi().ledger().received()).isEmpty();
    }

    @Test
    void messagesAreSentEachWithAnIdACaseAndAConversationOfItsOwn() throws Exception {
        List<Sent> sent = send("changzhi", order("F1", Map.of("/handover_notice/urgent_reason", "测试"), 3));

        assertThat(sent).hasSize(3).allMatch(Sent::isAccepted);
        assertThat(played.changzhi().ledger().sent())
                .extracting(Entry::messageId)
                .doesNotHaveDuplicates();
        assertThat(played.changzhi().ledger().sent()).extracting(Entry::caseNo).doesNotHaveDuplicates();
        assertThat(played.changzhi().ledger().sent()).allSatisfy(entry -> {
            Letter letter = played.changzhi().contract().read(entry.bytes());
            assertThat(letter.get("/handover_notice/handover_no")).hasValue("J" + entry.caseNo() + "01");
            assertThat(letter.get("/handover_notice/urgent_reason")).hasValue("测试");
            assertThat(played.changzhi()
                            .contract()
                            .inspect(entry.bytes(), entry.contentType())
                            .problems())
                    .isEmpty();
        });
        assertThat(played.control().passages("changzhi"))
                .extracting(Passage::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void whatBreaksTheContractIsSentOnlyIfTheTesterSaysSo() throws Exception {
        Order wrong = order("F1", Map.of("/header/priority", "sometime"), 1);

        assertThatThrownBy(() -> send("changzhi", wrong))
                .isInstanceOf(UnplayableException.class)
                .hasMessageContaining("E202 /header/priority");
        assertThat(played.gateway().messages()).isEmpty();

        send("changzhi", new Order("F1", Optional.empty(), wrong.values(), 1, 0, true));
        assertThat(played.gateway().messages()).hasSize(1);
    }

    @Test
    void whatTheGatewaySendsBackIsSeenWithWhatItSaysIsWrong() throws Exception {
        Letter reject = Contracts.shanxi().sample("Z2");
        played.gateway().answers(aResponse().withStatus(400).withBody(reject.bytes()));

        send("changzhi", order("F1", Map.of(), 1));

        Passage passage = played.control().passages("changzhi").getLast();
        assertThat(passage.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(passage.status()).isEqualTo(400);
        assertThat(passage.problems())
                .extracting(Problem::code)
                .extracting(Enum::name)
                .containsExactly(reject.get("/reject/errors/0/code").orElseThrow());
    }

    @Test
    void whatCannotBeDoneIsToldInOneSentenceAndNothingIsBegun() {
        assertThatThrownBy(() -> played.control().passages("hebei"))
                .hasMessageContaining("No such partner is played: hebei (changzhi, hebi)");
        assertThatThrownBy(() -> send("changzhi", order("F9", Map.of(), 1)))
                .hasMessageContaining("This partner sends no such message: F9");
        assertThatThrownBy(() -> send("hebi", order("F2", Map.of("/BW/HSDF/XYZ", "1"), 1)))
                .hasMessageContaining("The letter has no field /BW/HSDF/XYZ");
        assertThatThrownBy(() -> order("F1", Map.of(), 0)).hasMessageContaining("1 to 1000000");
        assertThat(played.gateway().messages()).isEmpty();
    }

    @Test
    void theClockIsMovedOnAndNeverBack() throws Exception {
        assertThat(played.control().advance(Duration.ofHours(2)))
                .isEqualTo(Instant.parse(MORNING).plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> played.control().advance(Duration.ofHours(-1)))
                .hasMessageContaining("does not go back");

        send("changzhi", order("F1", Map.of(), 1));
        assertThat(played.changzhi()
                        .contract()
                        .words()
                        .read(
                                played.changzhi()
                                        .contract()
                                        .read(played.gateway()
                                                .messages()
                                                .getLast()
                                                .getBody()),
                                Field.SENT_AT))
                .hasValue("2023-02-10T11:00:00+08:00");

        played.control().reset();
        assertThat(played.control().now()).isEqualTo(Instant.parse(MORNING));
        assertThat(played.control().passages("changzhi")).isEmpty();
    }

    private List<Sent> send(String partner, Order order) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        played.control().send(partner, order, sent::add);
        return sent;
    }

    private static Order order(String sample, Map<String, Object> values, int times) {
        return new Order(sample, Optional.empty(), values, times, 0, false);
    }

    private void notice(String id) {
        assertThat(Http.post(
                                played.hebi().address().orElseThrow(),
                                henanNotice(id).bytes(),
                                played.hebi().contract().contentType())
                        .statusCode())
                .isEqualTo(200);
    }

    private static Letter henanNotice(String id) {
        return Contracts.henan().sample("F1").set("/BW/BWT/XXBH", id);
    }
}

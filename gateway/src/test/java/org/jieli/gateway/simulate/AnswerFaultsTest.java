package org.jieli.gateway.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jieli.gateway.http.Gateway;
import org.jieli.simulators.fault.AnswerFault;
import org.jieli.simulators.fault.AnswerFault.Plain;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each fault that the business answer of a played partner can have, brought upon a running gateway: who asked has the right answer once,
 * at the latest when the partner is well again, and never a wrong one.
 */
@JieliSimulators(
        value = {"changzhi", "hebi"},
        shared = true)
class AnswerFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration WHILE = Duration.ofSeconds(2);

    @RegisterExtension
    static final Gateway.Own GATEWAY = Gateway.Own.withPartners();

    private Partner hebi;
    private Partner changzhi;
    private Entry notice;

    @BeforeEach
    void play(Partners partners) {
        Gateway gateway = GATEWAY.get();
        partners.connect(gateway.address(), gateway.issuedKeys().byName()::get).playByThemselves();
        hebi = partners.named("hebi");
        changzhi = partners.named("changzhi");
        hebi.simulator().passages().clear();
    }

    @AfterEach
    void mend() {
        hebi.isWell();
    }

    @Test
    void whoNeverAnswersIsWaitedForAndTheAnswerCountsWhenItComes() {
        ask(Plain.NO_ANSWER);
        await().atMost(SOON).until(() -> told(Verdict.WITHHELD, "no-answer"));
        await().during(WHILE).until(() -> answers().isEmpty());

        hebi.isWell();
        hebi.simulator().playByItself();

        theAnswerComesOnce();
    }

    @Test
    void aLateAnswerCountsAndComesOnce() {
        ask(new AnswerFault.Late(Duration.ofSeconds(3)));
        await().atMost(SOON).until(() -> told(Verdict.WITHHELD, "late-answer"));
        await().during(Duration.ofSeconds(1)).until(() -> answers().isEmpty());

        theAnswerComesOnce();
    }

    @Test
    void anAnswerThatIsSaidTwiceIsAcceptedTwiceAndComesOnce() {
        ask(Plain.DUPLICATE_ANSWER);

        await().atMost(SOON).until(() -> passages("F2").size() == 2);
        assertThat(passages("F2")).extracting(Passage::verdict).containsOnly(Verdict.ACCEPTED);
        assertThat(told(Verdict.MISANSWERED, "duplicate-answer")).isTrue();
        theAnswerComesOnce();
        assertThat(changzhi.simulator().ledger().redelivered()).isZero();
    }

    @Test
    void somebodyElsesAnswerIsSentBackAndReachesNobody() {
        int before = changzhi.simulator().ledger().received("F2").size();
        ask(Plain.SOMEBODY_ELSES_ANSWER);

        await().atMost(SOON).until(() -> !passages("F2").isEmpty());
        assertThat(passages("F2"))
                .extracting(Passage::verdict, Passage::status)
                .containsExactly(tuple(Verdict.REFUSED, 409));
        assertThat(passages("F2").getFirst().problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("E404");
        await().during(WHILE)
                .until(() -> changzhi.simulator().ledger().received("F2").size() == before);

        hebi.isWell();
        hebi.simulator().playByItself();

        theAnswerComesOnce();
    }

    private void ask(Fault fault) {
        hebi.suffers(fault);
        List<Sent> sent = changzhi.sends("F1").to(hebi).isAccepted();
        await().atMost(SOON).until(() -> hebi.simulator()
                .ledger()
                .receivedWith(sent.getFirst().messageId())
                .isPresent());
        notice = hebi.simulator()
                .ledger()
                .receivedWith(sent.getFirst().messageId())
                .orElseThrow();
    }

    private void theAnswerComesOnce() {
        await().atMost(SOON).until(() -> !answers().isEmpty());
        await().during(WHILE).until(() -> answers().size() == 1);
        assertThat(changzhi.simulator().ledger().crossed()).isZero();
    }

    /** What Changzhi was answered about the case. */
    private List<Entry> answers() {
        return changzhi.simulator().ledger().received("F2").stream()
                .filter(answer -> answer.caseNo().equals(notice.caseNo()))
                .toList();
    }

    private List<Passage> passages(String type) {
        return hebi.simulator().passages().all().stream()
                .filter(passage -> passage.type().equals(type))
                .toList();
    }

    private boolean told(Verdict verdict, String fault) {
        return hebi.simulator().passages().all().stream()
                .anyMatch(passage -> passage.verdict() == verdict
                        && passage.fault().equals(fault)
                        && passage.messageId().equals(notice.messageId()));
    }
}

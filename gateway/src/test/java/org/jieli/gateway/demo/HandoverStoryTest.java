package org.jieli.gateway.demo;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jieli.gateway.http.Gateway;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.ledger.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changzhi and Hebi agree about a handover by a running gateway, each in its own words (domain.md 4.6). */
@JieliSimulators(
        value = {"changzhi", "hebi"},
        shared = true)
class HandoverStoryTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String RESULT = "/handover_reply/result";
    private static final String REASON = "/handover_reply/reason_codes/0";

    @RegisterExtension
    static final Gateway.Own GATEWAY = Gateway.Own.withPartners();

    @BeforeEach
    void connect(Partners partners) {
        UnaryOperator<String> keys = GATEWAY.get().issuedKeys().byName()::get;
        partners.connect(GATEWAY.get().address(), keys).playByThemselves();
    }

    @Test
    void hebiRejectsForWantOfEvidenceAndThenAccepts(Partners partners, Partner changzhi, Partner hebi) {
        hebi.answersNext("F1").with("reject", "R02");

        String refused = noticed(changzhi, hebi).caseNo();
        hebi.receives("F1").about(refused).once();
        changzhi.receives("F2")
                .about(refused)
                .saying(RESULT, "reject")
                .saying(REASON, "r02")
                .once();

        String accepted = noticed(changzhi, hebi).caseNo();
        hebi.receives("F1").about(accepted).once();
        changzhi.receives("F2").about(accepted).saying(RESULT, "accept").once();
        partners.foundNothingWrong();
    }

    @Test
    void aNoticeWhoseReceiptIsLostComesAgainAndIsAnsweredOnce(Partners partners, Partner changzhi, Partner hebi) {
        hebi.suffers(Fault.Spoilt.RESET);
        Entry notice = noticed(changzhi, hebi);
        await().atMost(SOON).until(() -> hebi.simulator()
                .ledger()
                .receivedWith(notice.messageId())
                .isPresent());
        hebi.isWell();

        await().atMost(SOON).until(() -> hebi.simulator().ledger().redelivered() > 0);
        changzhi.receives("F2").about(notice.caseNo()).once();
        partners.foundNothingWrong();
    }

    private static Entry noticed(Partner sender, Partner receiver) {
        String id = sender.sends("F1").to(receiver).isAccepted().getFirst().messageId();
        return sender.simulator().ledger().sentWith(id).orElseThrow();
    }
}

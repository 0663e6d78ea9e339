package org.jieli.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.Cast.ANYANG;
import static org.jieli.routes.Cast.CHANGZHI;
import static org.jieli.routes.Cast.HEBI;
import static org.jieli.schemas.message.MessageType.A1;
import static org.jieli.schemas.message.MessageType.A2;
import static org.jieli.schemas.message.MessageType.A3;
import static org.jieli.schemas.message.MessageType.F1;
import static org.jieli.schemas.message.MessageType.F2;
import static org.jieli.schemas.message.MessageType.F3;
import static org.jieli.schemas.message.MessageType.F4;
import static org.jieli.schemas.message.MessageType.F6;
import static org.jieli.schemas.message.MessageType.F7;

import java.util.function.Consumer;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.HandoverResult;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.RescueRecordClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The handover of the man from Changzhi railway station, and everything that can go wrong with it (domain.md 1.7, 2.7). */
class HandoverTest {

    private static final String CASE = Story.CASE.value();

    private final Stage stage = new Stage();

    @BeforeEach
    void changzhiHasCustody() {
        stage.says(CHANGZHI, A1);
    }

    @Test
    void theNoticeGoesToHebiAndCopiesToBothProvinces() {
        Decision notice = stage.says(CHANGZHI, F1);

        assertThat(Stage.receivers(notice)).containsExactly("hebi");
        assertThat(Stage.copies(notice)).containsExactlyInAnyOrder("shanxi-bureau", "henan-bureau");
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("PROPOSED");
    }

    @Test
    void aNoticeWithoutReceiverGoesToWhoServesTheHomeCountyThoughItsCodeIsFromAnotherTime() {
        Decision notice = stage.says(CHANGZHI, F1, HandoverNotice.class, body -> {
            body.setToOrg(null);
            body.getPerson().setHukouDivision("410524");
        });

        assertThat(Stage.receivers(notice)).containsExactly("hebi");
    }

    @Test
    void aHomeThatNobodyServesIsSaidWithItsPlace() {
        Decision notice = stage.says(CHANGZHI, F1, HandoverNotice.class, body -> {
            body.setToOrg(null);
            body.getPerson().setHukouDivision("540102");
        });

        assertThat(Stage.codes(notice)).containsExactly("E503 body.person.hukouDivision");
    }

    @Test
    void custodyMovesOnlyWhenBothSidesSignedTheSameContent() {
        untilArrival();
        assertThat(stage.custodian(CASE)).isEqualTo(Orgs.CHANGZHI_STATION);

        stage.says(CHANGZHI, F7);
        assertThat(stage.custodian(CASE)).isEqualTo(Orgs.CHANGZHI_STATION);
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("SIGNED_BY_SENDER");

        stage.says(HEBI, F7);
        assertThat(stage.custodian(CASE)).isEqualTo(Orgs.HEBI_STATION);
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("CONFIRMED");
    }

    @Test
    void differentContentIsADisputeUntilOneSideSignsWhatTheOtherSigned() {
        untilArrival();
        stage.says(CHANGZHI, F7);
        stage.says(HEBI, F7, HandoverConfirm.class, remark("缺一只手表"));
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("DISPUTED");
        assertThat(stage.custodian(CASE)).isEqualTo(Orgs.CHANGZHI_STATION);

        stage.says(CHANGZHI, F7, HandoverConfirm.class, remark("缺一只手表"));
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("CONFIRMED");
        assertThat(stage.custodian(CASE)).isEqualTo(Orgs.HEBI_STATION);
    }

    @Test
    void theReceiverMaySignFirst() {
        untilArrival();
        stage.says(HEBI, F7);
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("SIGNED_BY_RECEIVER");

        stage.says(CHANGZHI, F7);
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("CONFIRMED");
    }

    @Test
    void aThirdStationCannotSignOrReply() {
        stage.says(CHANGZHI, F1);

        assertThat(Stage.codes(stage.says(ANYANG, F2))).containsExactly("E303 body.handoverNo");
        assertThat(Stage.codes(stage.says(ANYANG, F7))).containsExactly("E303 body.handoverNo");
    }

    @Test
    void theSenderCannotAcceptItsOwnNotice() {
        stage.says(CHANGZHI, F1);

        assertThat(Stage.codes(stage.says(CHANGZHI, F2))).containsExactly("E303 body.handoverNo");
    }

    @Test
    void nobodyDepartsBeforeTheReceiverAccepted() {
        stage.says(CHANGZHI, F1);

        assertThat(Stage.codes(stage.says(CHANGZHI, F4))).containsExactly("E404 body.handoverNo");
    }

    @Test
    void aRejectedNoticeCanBeSentAgainWithMoreEvidence() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.REJECT));
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("REJECTED");

        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2);
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("ACCEPTED");
    }

    @Test
    void conditionsAreAgreedToByANewNotice() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.ACCEPT_WITH_CONDITIONS));
        stage.says(CHANGZHI, F1);

        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("ACCEPTED");
    }

    @Test
    void whatOneStationAgreedToIsNotTurnedIntoTheConsentOfAnother() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.ACCEPT_WITH_CONDITIONS));

        Decision notice = stage.says(CHANGZHI, F1, HandoverNotice.class, body -> body.setToOrg(Orgs.anyang()));

        assertThat(Stage.codes(notice)).containsExactly("E404 body.toOrg.orgCode");
        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("CONDITIONAL");
    }

    @Test
    void afterARejectionAnotherStationMayBeAsked() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.REJECT));

        stage.says(CHANGZHI, F1, HandoverNotice.class, body -> body.setToOrg(Orgs.anyang()));

        assertThat(stage.state(Story.HANDOVER_NO)).isEqualTo("PROPOSED");
        assertThat(Stage.codes(stage.says(HEBI, F2))).containsExactly("E303 body.handoverNo");
    }

    @Test
    void aRevokedHandoverCannotDepart() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2);
        stage.says(CHANGZHI, F3);

        assertThat(Stage.codes(stage.says(CHANGZHI, F4))).containsExactly("E404 body.handoverNo");
    }

    @Test
    void aPersonHasOneHandoverAtATime() {
        stage.says(CHANGZHI, F1);

        assertThat(Stage.codes(anotherNotice(stage))).containsExactly("E404 body.handoverNo");
    }

    @Test
    void theHandoverOfOneCaseIsNotNoticedAgainForAnother() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.REJECT));
        Message notice = Samples.message(F1);
        notice.getEnvelope().setCaseNo(CASE.substring(0, 19) + "00029");

        assertThat(Stage.codes(stage.says(CHANGZHI, notice))).containsExactly("E404 body.handoverNo");
        assertThat(Stage.codes(stage.says(CHANGZHI, F1))).isEmpty();
    }

    @Test
    void aPersonWhomNobodyRegisteredHasOneHandoverAtATimeToo() {
        Stage empty = new Stage();
        empty.says(CHANGZHI, F1);

        assertThat(Stage.codes(anotherNotice(empty))).containsExactly("E404 body.handoverNo");
        assertThat(empty.state(CASE)).isEqualTo("UNREGISTERED");
    }

    @Test
    void aPersonWhomNobodyRegisteredMayBeHandedOverAnotherWayAfterARejection() {
        Stage empty = new Stage();
        empty.says(CHANGZHI, F1);
        empty.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.REJECT));

        assertThat(Stage.codes(anotherNotice(empty))).isEmpty();
        assertThat(Stage.codes(empty.says(CHANGZHI, F1))).containsExactly("E404 body.handoverNo");
    }

    @Test
    void theRegistrationAfterANoticeDoesNotForgetTheHandover() {
        Stage late = registeredAfterTheNotice();

        assertThat(late.state(CASE)).isEqualTo("IN_STATION");
        assertThat(Stage.codes(anotherNotice(late))).containsExactly("E404 body.handoverNo");
        assertThat(Stage.codes(late.says(CHANGZHI, F1))).isEmpty();
    }

    @Test
    void aCaseRegisteredAfterItsNoticeCannotCloseWhileTheHandoverIsOpen() {
        Decision close = registeredAfterTheNotice()
                .says(CHANGZHI, A3, RescueRecordClose.class, body -> body.setHandoverNo(null));

        assertThat(close.problems()).singleElement().satisfies(problem -> assertThat(problem.rule())
                .isEqualTo("V-32"));
    }

    @Test
    void aCaseKnownOnlyFromItsNoticeIsNoRegisteredOne() {
        Stage empty = new Stage();
        empty.says(CHANGZHI, F1);

        assertThat(Stage.codes(empty.says(CHANGZHI, A2))).containsExactly("E401 envelope.caseNo");
        assertThat(Stage.codes(empty.says(CHANGZHI, A3, RescueRecordClose.class, body -> body.setHandoverNo(null))))
                .containsExactly("E401 envelope.caseNo");
        assertThat(Stage.codes(empty.says(CHANGZHI, A1))).isEmpty();
        assertThat(Stage.codes(empty.says(CHANGZHI, A1))).containsExactly("E404 body.caseNo");
        assertThat(Stage.codes(empty.says(CHANGZHI, A2))).isEmpty();
    }

    @Test
    void aRejectionIsTakenBackOnlyOnANewNotice() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2, HandoverReply.class, reply -> reply.setResult(HandoverResult.REJECT));

        assertThat(Stage.codes(stage.says(HEBI, F2))).containsExactly("E404 body.handoverNo");
    }

    @Test
    void aNoticeOfACaseThatNobodyRegisteredIsTakenOnlyFromTheStationOfItsNumber() {
        Stage empty = new Stage();

        assertThat(Stage.codes(empty.says(ANYANG, F1))).containsExactly("E401 envelope.caseNo");
        assertThat(Stage.codes(empty.says(CHANGZHI, F1))).isEmpty();
        assertThat(Stage.codes(empty.says(CHANGZHI, A1))).isEmpty();
        assertThat(empty.custodian(CASE)).isEqualTo(Orgs.CHANGZHI_STATION);
    }

    @Test
    void onlyTheCustodianMayProposeAHandover() {
        assertThat(Stage.codes(stage.says(ANYANG, F1))).containsExactly("E303 envelope.caseNo");
    }

    @Test
    void aCaseCannotCloseWhileItsHandoverIsOpen() {
        untilArrival();

        assertThat(Stage.codes(stage.says(CHANGZHI, A3))).containsExactly("E404 body.caseNo");
    }

    @Test
    void aCaseClosesAfterTheConfirmedHandover() {
        untilArrival();
        stage.says(CHANGZHI, F7);
        stage.says(HEBI, F7);

        assertThat(Stage.codes(stage.says(CHANGZHI, A3))).isEmpty();
        assertThat(stage.state(CASE)).isEqualTo("CLOSED");
    }

    @Test
    void theConfirmedHandoverStartsTheClockOfTheFirstReturnVisit() {
        untilArrival();
        stage.says(CHANGZHI, F7);
        Decision confirmed = stage.says(HEBI, F7);

        assertThat(confirmed.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.kind()).isEqualTo("D-16");
            assertThat(deadline.key()).isEqualTo(Story.HANDOVER_NO);
        });
    }

    private static Stage registeredAfterTheNotice() {
        Stage stage = new Stage();
        stage.says(CHANGZHI, F1);
        stage.says(CHANGZHI, A1);
        return stage;
    }

    private static Decision anotherNotice(Stage stage) {
        String another = Story.HANDOVER_NO.substring(0, 25) + "02";
        return stage.says(CHANGZHI, F1, HandoverNotice.class, body -> body.setHandoverNo(another));
    }

    private void untilArrival() {
        stage.says(CHANGZHI, F1);
        stage.says(HEBI, F2);
        stage.says(CHANGZHI, F4);
        stage.says(CHANGZHI, F6);
    }

    private static Consumer<HandoverConfirm> remark(String remark) {
        return confirm -> confirm.getContent().setRemarks(remark);
    }
}

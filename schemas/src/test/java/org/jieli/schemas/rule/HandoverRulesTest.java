package org.jieli.schemas.rule;

import java.time.OffsetDateTime;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.GuardianId;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverMode;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.HandoverResult;
import org.jieli.schemas.interchange.ReceiverKind;
import org.jieli.schemas.interchange.RelationProof;
import org.jieli.schemas.interchange.ReplyReason;
import org.jieli.schemas.interchange.ReturnVisitReport;
import org.jieli.schemas.interchange.VisitFound;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class HandoverRulesTest {

    @Test
    void nobodyTravelsWithoutEscortsAndTransport() {
        notice().with(it -> it.getEscorts().clear()).isAnError(ProblemCode.E201, "V-30", "body.escorts");
        notice().with(it -> it.setTransport(null)).isAnError(ProblemCode.E201, "V-30", "body.transport");
        notice().with(HandoverRulesTest::leaveOneEscort).isAnError(ProblemCode.E201, "V-30", "body.singleEscortReason");
        notice().with(HandoverRulesTest::leaveOneEscort)
                .with(it -> it.setSingleEscortReason("同城短途"))
                .isClean();
        notice().with(it -> it.setMode(HandoverMode.HOME_COLLECTS))
                .with(it -> it.getEscorts().clear())
                .with(it -> it.setTransport(null))
                .isClean();
    }

    @Test
    void aWomanIsEscortedByAWoman() {
        woman().isClean();
        woman().with(it -> it.getEscorts().forEach(escort -> escort.setSex("1")))
                .isAWarning(ProblemCode.E201, "V-34", "body.escorts");
        notice().with(it -> it.getEscorts().forEach(escort -> escort.setSex("1")))
                .isClean();
    }

    @Test
    void onlyACopyLeavesTheHealthOut() {
        notice().with(it -> it.setHealth(null)).isAnError(ProblemCode.E201, "F1-HEALTH", "body.health");
        notice().with(it -> it.setHealth(null))
                .inEnvelope(it -> it.setCopy(true))
                .isClean();
    }

    @Test
    void aHandoverIsAnnouncedInTimeOrWithAReason() {
        OffsetDateTime announced = Samples.message(MessageType.F1).getEnvelope().getCreatedAt();
        notice().with(it -> it.setPlannedDeparture(announced.minusHours(1)))
                .isAnError(ProblemCode.E204, "D-12", "body.plannedDeparture");
        notice().with(it -> it.setPlannedArrival(it.getPlannedDeparture().minusHours(1)))
                .isAnError(ProblemCode.E204, "D-12", "body.plannedArrival");
        soon(announced).isAWarning(ProblemCode.E201, "D-12", "body.urgentReason");
        soon(announced).with(it -> it.setUrgentReason("除夕团圆")).isClean();
    }

    @Test
    void whoDoesNotSimplyAcceptSaysWhy() {
        rejected().isClean();
        rejected().with(it -> it.getReasonCodes().clear()).isAnError(ProblemCode.E201, "F2-REASON", "body.reasonCodes");
        rejected()
                .with(it -> it.getReasonCodes().set(0, ReplyReason.R99))
                .isAnError(ProblemCode.E201, "F2-REASON", "body.reasonText");
        rejected()
                .with(it -> it.setResult(HandoverResult.REDIRECT))
                .isAnError(ProblemCode.E201, "F2-REASON", "body.redirectTo");
    }

    @Test
    void whoAcceptsSaysWhereWhenAndByWhom() {
        reply().isClean();
        reply().with(it -> it.setReceivePlace(null)).isAnError(ProblemCode.E201, "F2-RECEPTION", "body.receivePlace");
        reply().with(it -> it.getTimeWindows().clear()).isAnError(ProblemCode.E201, "F2-RECEPTION", "body.timeWindows");
        reply().with(it -> it.setContact(null)).isAnError(ProblemCode.E201, "F2-RECEPTION", "body.contact");
    }

    @Test
    void twoSidesSignTheSameContentOrNothing() {
        confirm()
                .with(it -> it.getContent().setRemarks("少了一件棉衣"))
                .isAnError(ProblemCode.E302, "V-50", "body.signatures[0].digest");
        confirm()
                .with(it -> it.getContent().setRemarks("少了一件棉衣"))
                .with(HandoverRulesTest::signAgain)
                .isClean();
    }

    @Test
    void aGuardianShowsADocument() {
        toGuardian().isAnError(ProblemCode.E201, "F7-GUARDIAN", "body.content.guardianId");
        toGuardian()
                .with(it -> it.getContent().setGuardianId(guardianId()))
                .with(HandoverRulesTest::signAgain)
                .isClean();
    }

    @Test
    void belongingsAreCheckedOneByOneOrSaidToBeNone() {
        confirm()
                .with(it -> it.getContent().getItems().clear())
                .with(HandoverRulesTest::signAgain)
                .isAnError(ProblemCode.E201, "F7-ITEMS", "body.content.items");
        confirm()
                .with(it -> it.getContent().setNoItems(true))
                .with(HandoverRulesTest::signAgain)
                .isAnError(ProblemCode.E103, "F7-ITEMS", "body.content.noItems");
        confirm()
                .with(it -> it.getContent().setNoItems(true))
                .with(it -> it.getContent().getItems().clear())
                .with(HandoverRulesTest::signAgain)
                .isClean();
    }

    @Test
    void whoWasFoundOnAVisitLivesSomehow() {
        report().with(it -> it.setLiving(null)).isAnError(ProblemCode.E201, "G2-LIVING", "body.living");
        report().with(it -> it.setFound(VisitFound.MOVED))
                .with(it -> it.setLiving(null))
                .isClean();
    }

    private static void leaveOneEscort(HandoverNotice notice) {
        notice.getEscorts().subList(1, notice.getEscorts().size()).clear();
    }

    private static void signAgain(HandoverConfirm confirm) {
        confirm.getSignatures().forEach(signature -> signature.setDigest(Messages.digest(confirm.getContent())));
    }

    private static GuardianId guardianId() {
        GuardianId id = new GuardianId();
        id.setDocType("111");
        id.setLast4("9976");
        id.setSeen(true);
        id.setRelationProof(RelationProof.HUKOU);
        return id;
    }

    private static Checked<HandoverNotice> woman() {
        return notice().with(it -> {
            it.getPerson().setSex("2");
            it.getPerson().getDocuments().clear();
        });
    }

    private static Checked<HandoverNotice> soon(OffsetDateTime announced) {
        return notice().with(it -> {
            it.setPlannedDeparture(announced.plusHours(1));
            it.setPlannedArrival(announced.plusHours(7));
        });
    }

    private static Checked<HandoverConfirm> toGuardian() {
        return confirm()
                .with(it -> it.getContent().setReceiverKind(ReceiverKind.GUARDIAN))
                .with(HandoverRulesTest::signAgain);
    }

    private static Checked<HandoverReply> rejected() {
        return reply().with(it -> {
            it.setResult(HandoverResult.REJECT);
            it.getReasonCodes().add(ReplyReason.R02);
        });
    }

    private static Checked<HandoverNotice> notice() {
        return Checked.sample(MessageType.F1, HandoverNotice.class);
    }

    private static Checked<HandoverReply> reply() {
        return Checked.sample(MessageType.F2, HandoverReply.class);
    }

    private static Checked<HandoverConfirm> confirm() {
        return Checked.sample(MessageType.F7, HandoverConfirm.class);
    }

    private static Checked<ReturnVisitReport> report() {
        return Checked.sample(MessageType.G2, ReturnVisitReport.class);
    }
}

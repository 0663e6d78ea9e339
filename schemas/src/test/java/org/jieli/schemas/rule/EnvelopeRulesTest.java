package org.jieli.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverRevoke;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.PriorRescueQuery;
import org.jieli.schemas.interchange.PriorRescueResult;
import org.jieli.schemas.interchange.RescueRecordCreate;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeRulesTest {

    @Test
    void aMessageWithoutPurposeBasisOrOperatorIsSentBack() {
        create().inEnvelope(it -> it.setPurpose(null)).isAnError(ProblemCode.E304, "PIPL-34", "envelope.purpose");
        create().inEnvelope(it -> it.setLegalBasis(null)).isAnError(ProblemCode.E304, "PIPL-34", "envelope.legalBasis");
        create().inEnvelope(it -> it.setOperator(null)).isAnError(ProblemCode.E304, "PIPL-34", "envelope.operator");
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageType.class,
            names = {"A5", "Z1", "Z2"})
    void aTechnicalAnswerNeedsNoPurpose(MessageType type) {
        Message message = Samples.message(type);
        assertThat(message.getEnvelope().getPurpose()).isNull();
        assertThat(Messages.validate(message)).isEmpty();
    }

    @Test
    void aClockThatIsAheadIsWarnedAboutAndAMessageFromTomorrowIsSentBack() {
        OffsetDateTime created = Samples.message(MessageType.A1).getEnvelope().getCreatedAt();
        create().at(created.minusMinutes(5)).isClean();
        create().at(created.minusMinutes(6)).isAWarning(ProblemCode.E204, "X-33", "envelope.createdAt");
        create().at(created.minusHours(24)).isAWarning(ProblemCode.E204, "X-33", "envelope.createdAt");
        create().at(created.minusHours(25)).isAnError(ProblemCode.E204, "X-33", "envelope.createdAt");
    }

    @Test
    void aCaseNumberWithAWrongCheckCharacterIsSentBackWhereverItStands() {
        String wrong = wrongCheck(Story.CASE_IN_LVLIANG.value());
        create().with(it -> it.getPreviousCaseNos().add(wrong))
                .isAnError(ProblemCode.E103, "V-01", "body.previousCaseNos[0]");
        Checked.sample(MessageType.B2, PriorRescueResult.class)
                .with(it -> it.getHits().getFirst().setCaseNo(wrong))
                .isAnError(ProblemCode.E103, "V-01", "body.hits[0].caseNo");
        Checked.sample(MessageType.C1, IdentityQuery.class)
                .with(it -> it.setQueryNo("C" + wrong + "01"))
                .isAnError(ProblemCode.E103, "V-01", "body.queryNo");
        create().with(it -> it.setTransferFrom("J" + wrong + "01"))
                .isAnError(ProblemCode.E103, "V-01", "body.transferFrom");
        Checked.sample(MessageType.B1, PriorRescueQuery.class)
                .inEnvelope(it -> it.setCaseNo(wrong))
                .isAnError(ProblemCode.E103, "V-01", "envelope.caseNo");
    }

    @Test
    void theBodyAndTheHandoverAreAboutTheCaseOfTheEnvelope() {
        String other = Story.CASE_IN_LVLIANG.value();
        create().with(it -> it.setCaseNo(other)).isAnError(ProblemCode.E103, "ONE-CASE", "body.caseNo");
        Checked.sample(MessageType.F3, HandoverRevoke.class)
                .with(it -> it.setHandoverNo("J" + other + "01"))
                .isAnError(ProblemCode.E103, "ONE-CASE", "body.handoverNo");
        Checked.sample(MessageType.F3, HandoverRevoke.class)
                .with(it -> it.setHandoverNo("J" + other + "01"))
                .inEnvelope(it -> it.setCaseNo(null))
                .isClean();
        assertThat(Checked.sample(MessageType.F7, HandoverConfirm.class)
                        .with(it -> it.getContent().setHandoverNo("J" + other + "01"))
                        .places())
                .contains("body.content.handoverNo");
        create().with(it -> it.setTransferFrom("J" + other + "01")).isClean();
    }

    private static Checked<RescueRecordCreate> create() {
        return Checked.sample(MessageType.A1, RescueRecordCreate.class);
    }

    private static String wrongCheck(String caseNo) {
        char last = caseNo.charAt(23);
        return caseNo.substring(0, 23) + (last == '7' ? '8' : '7');
    }
}

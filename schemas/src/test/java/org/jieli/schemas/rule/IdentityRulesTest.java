package org.jieli.schemas.rule;

import org.jieli.schemas.fixture.People;
import org.jieli.schemas.interchange.Evidence;
import org.jieli.schemas.interchange.EvidenceType;
import org.jieli.schemas.interchange.GuardianResult;
import org.jieli.schemas.interchange.GuardianVerifyResult;
import org.jieli.schemas.interchange.IdentityConfirm;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.QueryMode;
import org.jieli.schemas.interchange.QuerySubject;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityRulesTest {

    @Test
    void aQueryByNameTellsNameSexDivisionAndBirthOrAge() {
        byName().isClean();
        byName().with(it -> it.getSubject().setFullName(null))
                .isAnError(ProblemCode.E201, "V-20", "body.subject.fullName");
        byName().with(it -> it.getSubject().setSex(null)).isAnError(ProblemCode.E201, "V-20", "body.subject.sex");
        byName().with(it -> it.getSubject().getDivisions().clear())
                .isAnError(ProblemCode.E201, "V-20", "body.subject.divisions");
        byName().with(it -> it.getSubject().setBirth(null)).isAnError(ProblemCode.E201, "V-20", "body.subject.birth");
        byName().with(it -> it.getSubject().setBirth(null))
                .with(it -> it.getSubject().setAgeMin(38))
                .with(it -> it.getSubject().setAgeMax(50))
                .isClean();
    }

    @Test
    void aQueryByFaceCarriesAGoodPhotoAndAnApprover() {
        byFace().isClean();
        byFace().with(it -> it.getSubject().setFace(null)).isAnError(ProblemCode.E201, "V-21", "body.subject.face");
        byFace().with(it -> it.getSubject().getFace().setQuality(null))
                .isAnError(ProblemCode.E201, "V-21", "body.subject.face.quality");
        byFace().with(it -> it.getSubject().getFace().setQuality(39))
                .isAnError(ProblemCode.E206, "V-21", "body.subject.face.quality");
        byFace().with(it -> it.getSubject().getFace().setQuality(40)).isClean();
        byFace().with(it -> it.setApprover(null)).isAnError(ProblemCode.E201, "V-21", "body.approver");
        byName().with(it -> it.setApprover(null)).isClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K1", "P3", "P4", "D1", "P1 V1", "P2 V1", "P2 K2", "P1 S1", "S1 V1", "K2 V1"})
    void enoughEvidenceConfirms(String evidence) {
        confirmedBy(evidence).isClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2", "P5", "W1", "P2 P5 W1", "P1", "V1", "S1", "K2", "P1 P1", "P1 P2", "P2 S1"})
    void aFaceScoreOrOneHintAloneConfirmsNobody(String evidence) {
        confirmedBy(evidence).isAnError(ProblemCode.E404, "V-40", "body.evidence");
    }

    @Test
    void aConfirmedGuardianIsNamed() {
        guardian().with(it -> it.setGuardian(null)).isAnError(ProblemCode.E201, "E5-GUARDIAN", "body.guardian");
        guardian()
                .with(it -> it.setResult(GuardianResult.NOT_FOUND))
                .with(it -> it.setGuardian(null))
                .isClean();
    }

    private static Checked<GuardianVerifyResult> guardian() {
        return Checked.sample(MessageType.E5, GuardianVerifyResult.class);
    }

    private static Checked<IdentityConfirm> confirmedBy(String types) {
        return Checked.sample(MessageType.C4, IdentityConfirm.class).with(it -> {
            Evidence template = it.getEvidence().getFirst();
            it.getEvidence().clear();
            for (String type : types.split(" ")) {
                Evidence evidence = new Evidence();
                evidence.setType(EvidenceType.valueOf(type));
                evidence.setOrg(template.getOrg());
                evidence.setAt(template.getAt());
                it.getEvidence().add(evidence);
            }
        });
    }

    private static Checked<IdentityQuery> byFace() {
        return Checked.sample(MessageType.C1, IdentityQuery.class);
    }

    private static Checked<IdentityQuery> byName() {
        return byFace().with(it -> {
            it.setMode(QueryMode.BY_NAME);
            it.setSubject(new QuerySubject());
            it.getSubject().setFullName(People.NAME);
            it.getSubject().setSex("1");
            it.getSubject().setBirth("1979-03-15");
            it.getSubject().getDivisions().add("410622");
        });
    }
}

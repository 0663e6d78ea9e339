package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.interchange.Document;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.IdentityConfirm;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.IdentityResult;
import org.jieli.schemas.interchange.PriorRescueQuery;
import org.jieli.schemas.interchange.QueryMode;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CitizenId;
import org.junit.jupiter.api.Test;

class CitizenNumberRulesTest {

    private static final String BAD_CHECK = "410524197903159991";
    private static final String BAD_DATE = "410524197902309995";
    private static final String WOMAN = "142331197001019981";

    @Test
    void aWrongNumberOfAPersonIsOnlyWarnedAbout() {
        notice().with(it -> document(it).setDocNo(BAD_CHECK))
                .isAWarning(ProblemCode.E203, "X-14", "body.person.documents[0].docNo");
        notice().with(it -> document(it).setDocNo("12345"))
                .isAWarning(ProblemCode.E203, "X-14", "body.person.documents[0].docNo");
        notice().with(it -> document(it).setDocNo(BAD_DATE))
                .isAWarning(ProblemCode.E204, "X-14", "body.person.documents[0].docNo");
        notice().with(it -> it.getGuardian().setIdNo(BAD_CHECK))
                .isAWarning(ProblemCode.E203, "X-14", "body.guardian.idNo");
    }

    @Test
    void anUnknownDivisionInsideANumberIsOnlyFlaggedAndARetiredOneNot() {
        notice().with(it -> document(it).setDocNo("41999919790315999" + check("41999919790315999")))
                .isAWarning(ProblemCode.E202, "X-14", "body.person.documents[0].docNo");
        notice().with(it -> document(it).setDocNo("410524197903159992")).isClean();
    }

    @Test
    void theNumberOfAnotherDocumentIsNotJudged() {
        notice().with(it -> document(it).setDocType("414"))
                .with(it -> document(it).setDocNo("E00000000"))
                .isClean();
    }

    @Test
    void sexAndBirthThatContradictTheNumberAreWarnedAbout() {
        notice().with(it -> it.getPerson().setSex("9")).isClean();
        notice().with(it -> it.getPerson().setBirth("1979-03")).isClean();
        notice().with(it -> it.getPerson().setBirth("1980-03-15"))
                .isAWarning(ProblemCode.E205, "X-08", "body.person.birth");
        Checked.sample(MessageType.C4, IdentityConfirm.class)
                .with(it -> it.getConfirmed().setSex("2"))
                .isAWarning(ProblemCode.E205, "X-08", "body.confirmed.sex");
        Checked.sample(MessageType.C3, IdentityResult.class)
                .with(it -> it.getCandidates().getFirst().setDocNo(WOMAN))
                .with(it -> it.getCandidates().getFirst().setBirth("1970"))
                .isAWarning(ProblemCode.E205, "X-08", "body.candidates[0].sex");
    }

    @Test
    void aMaskedNumberOfACandidateIsNotJudged() {
        Checked.sample(MessageType.C3, IdentityResult.class)
                .with(it -> it.getCandidates().getFirst().setDocNo("410***********9991"))
                .isClean();
    }

    @Test
    void aQueryByNumberNeedsARightOne() {
        byId(null).isAnError(ProblemCode.E201, "X-14", "body.subject.docNo");
        byId(BAD_CHECK).isAnError(ProblemCode.E203, "X-14", "body.subject.docNo");
        byId("4105").isAnError(ProblemCode.E203, "X-14", "body.subject.docNo");
        byId(BAD_DATE).isAWarning(ProblemCode.E204, "X-14", "body.subject.docNo");
        byId("410524197903159992").isClean();
    }

    @Test
    void anotherQueryIsOnlyWarnedAboutAWrongNumber() {
        byId(BAD_CHECK)
                .with(it -> it.setMode(QueryMode.COMPOSITE))
                .isAWarning(ProblemCode.E203, "X-14", "body.subject.docNo");
        Checked.sample(MessageType.B1, PriorRescueQuery.class)
                .with(it -> it.getCriteria().setDocType("111"))
                .with(it -> it.getCriteria().setDocNo(BAD_CHECK))
                .isAWarning(ProblemCode.E203, "X-14", "body.criteria.docNo");
    }

    private static Checked<IdentityQuery> byId(String number) {
        return Checked.sample(MessageType.C1, IdentityQuery.class).with(it -> {
            it.setMode(QueryMode.BY_ID);
            it.getSubject().setDocType("111");
            it.getSubject().setDocNo(number);
        });
    }

    private static Checked<HandoverNotice> notice() {
        return Checked.sample(MessageType.F1, HandoverNotice.class);
    }

    private static Document document(HandoverNotice notice) {
        return notice.getPerson().getDocuments().getFirst();
    }

    /** The one check character that makes a number of a division right. */
    private static char check(String seventeen) {
        return "0123456789X"
                .chars()
                .mapToObj(character -> (char) character)
                .filter(character -> CitizenId.check(seventeen + character) == DocCheck.VALID)
                .findFirst()
                .orElseThrow();
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.QueryMode;
import org.jieli.schemas.interchange.QuerySubject;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CitizenId;

/** A query by number has a number, and the number of an ID card is right: the police cannot find a wrong one. */
final class QueryById extends BodyRule<IdentityQuery> {

    private static final String NUMBER = "body.subject.docNo";
    private static final String ID_CARD = "111";

    QueryById() {
        super(IdentityQuery.class, "X-14", "domain.md 3.10 C1, 5 (X-14)");
    }

    /** True if a citizen number is the one that a query asks by, and so is judged here. */
    static boolean judges(Body body, CitizenClaim claim) {
        return body instanceof IdentityQuery query
                && query.getMode() == QueryMode.BY_ID
                && ID_CARD.equals(query.getSubject().getDocType())
                && claim.block().value() == query.getSubject();
    }

    @Override
    void check(IdentityQuery query, Facts facts, Findings findings) {
        if (query.getMode() != QueryMode.BY_ID) {
            return;
        }
        QuerySubject subject = query.getSubject();
        findings.missing(subject.getDocNo(), NUMBER, "按证件号码查询须有证件号码", "A query by number needs the number");
        if (subject.getDocNo() != null && ID_CARD.equals(subject.getDocType())) {
            judge(CitizenId.check(subject.getDocNo()), findings);
        }
    }

    private static void judge(DocCheck check, Findings findings) {
        switch (check) {
            case BAD_CHECK, BAD_LENGTH ->
                findings.error(
                        ProblemCode.E203,
                        Place.interchange(NUMBER),
                        "公民身份号码校验错误，请核对后重新查询",
                        "The check of the citizen number fails; correct it and ask again");
            case BAD_DATE ->
                findings.warning(
                        ProblemCode.E204,
                        Place.interchange(NUMBER),
                        "公民身份号码中的出生日期不存在",
                        "The birth inside the citizen number does not exist");
            case VALID, UNKNOWN_DIVISION, LEGACY15, CONVERTED15, NOT_CHECKED -> {}
        }
    }
}

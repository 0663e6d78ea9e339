package org.jieli.schemas.rule;

import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CitizenId;

/**
 * What is wrong with a citizen number is told and the message goes on: numbers with mistakes exist. Only a query by number needs
 * a right one, see {@link QueryById}.
 */
final class CitizenNumbers implements Rule {

    private static final Divisions DIVISIONS = Divisions.standard();

    @Override
    public String id() {
        return "X-14";
    }

    @Override
    public String source() {
        return "domain.md 4.5, 5 (X-14, X-17)";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (CitizenClaim claim : facts.citizens()) {
            if (!QueryById.judges(facts.body(), claim)) {
                judge(claim, findings);
            }
        }
    }

    private static void judge(CitizenClaim claim, Findings findings) {
        switch (CitizenId.check(claim.number(), DIVISIONS::everHad)) {
            case BAD_CHECK, BAD_LENGTH ->
                findings.warning(
                        ProblemCode.E203, claim.place(), "公民身份号码校验错误", "The check of the citizen number fails");
            case BAD_DATE ->
                findings.warning(
                        ProblemCode.E204,
                        claim.place(),
                        "公民身份号码中的出生日期不存在",
                        "The birth inside the citizen number does not exist");
            case UNKNOWN_DIVISION ->
                findings.warning(
                        ProblemCode.E202,
                        claim.place(),
                        "公民身份号码中的行政区划未知",
                        "The division inside the citizen number is unknown");
            case VALID, LEGACY15, CONVERTED15, NOT_CHECKED -> {}
        }
    }
}

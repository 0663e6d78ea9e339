package org.jieli.schemas.rule;

import java.util.Set;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CitizenId;
import org.jieli.schemas.value.PartialDate;

/** Sex and birth agree with a right citizen number beside them; both are kept, neither is corrected. */
final class AgreesWithCitizenNumber implements Rule {

    private static final Set<String> KNOWN_SEX = Set.of("1", "2");

    @Override
    public String id() {
        return "X-08";
    }

    @Override
    public String source() {
        return "domain.md 5 (X-08, X-09)";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (CitizenClaim claim : facts.citizens()) {
            CitizenId.read(claim.number()).id().ifPresent(id -> compare(claim, id, findings));
        }
    }

    private static void compare(CitizenClaim claim, CitizenId id, Findings findings) {
        if (KNOWN_SEX.contains(claim.sex() == null ? "" : claim.sex())
                && !claim.sex().equals(id.sex())) {
            findings.warning(
                    ProblemCode.E205,
                    claim.owner().place("sex"),
                    "性别与公民身份号码不一致",
                    "The sex contradicts the citizen number");
        }
        if (PartialDate.parse(claim.birth())
                .filter(birth -> !birth.covers(id.birth()))
                .isPresent()) {
            findings.warning(
                    ProblemCode.E205,
                    claim.owner().place("birth"),
                    "出生日期与公民身份号码不一致",
                    "The birth contradicts the citizen number");
        }
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.GuardianResult;
import org.jieli.schemas.interchange.GuardianVerifyResult;

/** Who confirms a guardian names the guardian. */
final class GuardianFound extends BodyRule<GuardianVerifyResult> {

    GuardianFound() {
        super(GuardianVerifyResult.class, "E5-GUARDIAN", "domain.md 3.10 E5");
    }

    @Override
    void check(GuardianVerifyResult result, Facts facts, Findings findings) {
        if (result.getResult() == GuardianResult.CONFIRMED) {
            findings.missing(
                    result.getGuardian(), "body.guardian", "核实属实须填写监护人", "A confirmed result names the guardian");
        }
    }
}

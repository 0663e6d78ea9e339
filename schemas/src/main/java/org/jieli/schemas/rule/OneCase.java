package org.jieli.schemas.rule;

import org.jieli.schemas.catalogue.Block;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.problem.ProblemCode;

/** A message is about one case: the envelope, the body and the handover name the same. */
final class OneCase implements Rule {

    @Override
    public String id() {
        return "ONE-CASE";
    }

    @Override
    public String source() {
        return "domain.md 3.1";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        String caseNo = facts.envelope().getCaseNo();
        if (caseNo == null) {
            return;
        }
        for (Block block : facts.blocks()) {
            if (block.value() instanceof Body || block.value() instanceof HandoverContent) {
                block.texts("CaseNo", (spec, field, text) -> {
                    if (field.equals("caseNo") && !text.equals(caseNo)) {
                        tell(block, field, findings);
                    }
                });
                block.texts("HandoverNo", (spec, field, text) -> {
                    if (field.equals("handoverNo") && !text.startsWith(caseNo, 1)) {
                        tell(block, field, findings);
                    }
                });
            }
        }
    }

    private static void tell(Block block, String field, Findings findings) {
        findings.error(
                ProblemCode.E103,
                block.place(field),
                "与信封中的救助编号不一致",
                "Does not belong to the case number of the envelope");
    }
}

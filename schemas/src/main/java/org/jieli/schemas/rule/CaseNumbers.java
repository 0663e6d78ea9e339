package org.jieli.schemas.rule;

import org.jieli.schemas.catalogue.Block;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CaseNo;

/** Every case number has the right check character, also inside the numbers of handovers, queries and notices. */
final class CaseNumbers implements Rule {

    private static final int CASE_AT = 1;
    private static final int CASE_END = 25;

    @Override
    public String id() {
        return "V-01";
    }

    @Override
    public String source() {
        return "domain.md 3.1, 5";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (Block block : facts.blocks()) {
            block.texts("CaseNo", (spec, field, text) -> verify(block, field, text, findings));
            block.texts("HandoverNo", (spec, field, text) -> verify(block, field, inner(text), findings));
            block.texts("BusinessNo", (spec, field, text) -> verify(block, field, inner(text), findings));
        }
    }

    private static String inner(String number) {
        return number.length() < CASE_END ? "" : number.substring(CASE_AT, CASE_END);
    }

    private static void verify(Block block, String field, String caseNo, Findings findings) {
        if (!CaseNo.isValid(caseNo)) {
            findings.error(
                    ProblemCode.E103,
                    block.place(field),
                    "编号校验位或日期错误",
                    "The check character or the day of the number is wrong");
        }
    }
}

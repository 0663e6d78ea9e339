package org.jieli.schemas.rule;

import org.jieli.schemas.catalogue.Block;
import org.jieli.schemas.code.CodeTables;
import org.jieli.schemas.problem.ProblemCode;

/** A code is one that its table has or had: retired codes stay valid, because papers that carry them do (domain.md 4.1). */
final class KnownCodes implements Rule {

    @Override
    public String id() {
        return "CODES";
    }

    @Override
    public String source() {
        return "domain.md 4";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (Block block : facts.blocks()) {
            block.codes((spec, field, code) -> {
                if (!CodeTables.table(spec.table().orElseThrow()).everHad(code)) {
                    findings.error(
                            ProblemCode.E202,
                            block.place(field),
                            "「" + spec.zh() + "」的代码不在代码表中",
                            "Not a code of the table " + spec.table().orElseThrow() + ": " + spec.en());
                }
            });
        }
    }
}

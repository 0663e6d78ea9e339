package org.jieli.schemas.rule;

import org.jieli.schemas.catalogue.Block;
import org.jieli.schemas.catalogue.FieldCatalogue;
import org.jieli.schemas.problem.ProblemCode;

/** What the XSD requires is there, also in a message that came in a dialect whose contract requires less. */
final class RequiredFields implements Rule {

    @Override
    public String id() {
        return "XSD";
    }

    @Override
    public String source() {
        return "domain.md 3";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        findings.missing(facts.envelope(), "envelope", "缺少信封", "The envelope is missing");
        findings.missing(facts.body(), "body", "缺少正文", "The body is missing");
        for (Block block : facts.blocks()) {
            for (FieldCatalogue.Field field : block.missing()) {
                findings.error(
                        ProblemCode.E201,
                        block.place(field.name()),
                        "缺少必填项「" + field.zh() + "」",
                        "A required field is missing: " + field.en());
            }
        }
    }
}

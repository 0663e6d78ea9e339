package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.ReturnVisitReport;
import org.jieli.schemas.interchange.VisitFound;

/** Who found the person on a visit tells how the person lives. */
final class LivingSeen extends BodyRule<ReturnVisitReport> {

    LivingSeen() {
        super(ReturnVisitReport.class, "G2-LIVING", "domain.md 3.10 G2");
    }

    @Override
    void check(ReturnVisitReport report, Facts facts, Findings findings) {
        if (report.getFound() == VisitFound.YES) {
            findings.missing(
                    report.getLiving(), "body.living", "见到本人须填写生活状况", "Who was found, lives somehow: tell how");
        }
    }
}

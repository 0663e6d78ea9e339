package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.Priority;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** A notice about a minor was approved by somebody. The notice tells no birth, so the priority says that it is about a minor. */
final class MinorInPublic extends BodyRule<TracingNoticePublish> {

    MinorInPublic() {
        super(TracingNoticePublish.class, "V-42", "domain.md 3.10 D1, 5 (minors law 103)");
    }

    @Override
    void check(TracingNoticePublish notice, Facts facts, Findings findings) {
        if (facts.envelope().getPriority() == Priority.MINOR && notice.getMinorApproval() == null) {
            findings.error(
                    ProblemCode.E306,
                    Place.interchange("body.minorApproval"),
                    "未成年人公告须有审批人",
                    "A notice about a minor needs an approver");
        }
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.HandoverResult;
import org.jieli.schemas.interchange.ReplyReason;

/** Who does not simply accept says why, and whom to ask instead. */
final class ReplyReasons extends BodyRule<HandoverReply> {

    ReplyReasons() {
        super(HandoverReply.class, "F2-REASON", "domain.md 2.4, 3.10 F2");
    }

    @Override
    void check(HandoverReply reply, Facts facts, Findings findings) {
        if (reply.getResult() != HandoverResult.ACCEPT) {
            findings.missing(
                    reply.getReasonCodes(),
                    "body.reasonCodes",
                    "非同意的答复须有理由代码",
                    "A reply other than ACCEPT needs reasons");
        }
        if (reply.getReasonCodes().contains(ReplyReason.R99)) {
            findings.missing(reply.getReasonText(), "body.reasonText", "理由为「其他」时须有文字说明", "The reason R99 needs words");
        }
        if (reply.getResult() == HandoverResult.REDIRECT) {
            findings.missing(reply.getRedirectTo(), "body.redirectTo", "建议转向须指明机构", "A redirect names an organisation");
        }
    }
}

package org.jieli.schemas.rule;

import java.util.EnumSet;
import java.util.Set;
import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.HandoverResult;

/** Who accepts says where, when and by whom the person is received. */
final class ReplyReception extends BodyRule<HandoverReply> {

    private static final Set<HandoverResult> ACCEPTED =
            EnumSet.of(HandoverResult.ACCEPT, HandoverResult.ACCEPT_WITH_CONDITIONS);

    ReplyReception() {
        super(HandoverReply.class, "F2-RECEPTION", "domain.md 3.10 F2");
    }

    @Override
    void check(HandoverReply reply, Facts facts, Findings findings) {
        if (ACCEPTED.contains(reply.getResult())) {
            findings.missing(
                    reply.getReceivePlace(), "body.receivePlace", "同意接收须填写接收地点", "An acceptance tells the place");
            findings.missing(reply.getTimeWindows(), "body.timeWindows", "同意接收须填写接收时段", "An acceptance tells the time");
            findings.missing(reply.getContact(), "body.contact", "同意接收须填写联系人", "An acceptance names a contact");
        }
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.HandoverNotice;

/** Nobody travels without escorts: two at least, or one and a reason; and with a means of transport. */
final class EscortTeam extends BodyRule<HandoverNotice> {

    private static final int ENOUGH = 2;

    EscortTeam() {
        super(HandoverNotice.class, "V-30", "domain.md 3.10 F1, 5");
    }

    @Override
    void check(HandoverNotice notice, Facts facts, Findings findings) {
        if (!Escorting.isIn(notice)) {
            return;
        }
        findings.missing(notice.getEscorts(), "body.escorts", "护送须有护送人员", "An escort needs escorts");
        findings.missing(notice.getTransport(), "body.transport", "护送须填写交通方式", "An escort needs a means of transport");
        if (!notice.getEscorts().isEmpty() && notice.getEscorts().size() < ENOUGH) {
            findings.missing(
                    notice.getSingleEscortReason(),
                    "body.singleEscortReason",
                    "护送人员不足两人须说明原因",
                    "Fewer than two escorts need a reason");
        }
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.HandoverNotice;

/** The receiver is told how the person is; only a copy to a bureau leaves it out. */
final class HealthForHandover extends BodyRule<HandoverNotice> {

    HealthForHandover() {
        super(HandoverNotice.class, "F1-HEALTH", "domain.md 3.10 F1");
    }

    @Override
    void check(HandoverNotice notice, Facts facts, Findings findings) {
        if (!facts.isCopy()) {
            findings.missing(notice.getHealth(), "body.health", "护送通知须填写健康状况", "A handover notice tells the health");
        }
    }
}

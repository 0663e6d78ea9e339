package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.ReceiverKind;

/** Nobody is given to a guardian whose document was not checked. */
final class GuardianChecked extends BodyRule<HandoverConfirm> {

    GuardianChecked() {
        super(HandoverConfirm.class, "F7-GUARDIAN", "domain.md 3.10 F7");
    }

    @Override
    void check(HandoverConfirm confirm, Facts facts, Findings findings) {
        if (confirm.getContent().getReceiverKind() == ReceiverKind.GUARDIAN) {
            findings.missing(
                    confirm.getContent().getGuardianId(),
                    "body.content.guardianId",
                    "交给监护人须核验其证件",
                    "A handover to a guardian needs the check of the guardian's document");
        }
    }
}

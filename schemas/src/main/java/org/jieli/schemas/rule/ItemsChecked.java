package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** Belongings are checked one by one, or there are none and both sides say so. */
final class ItemsChecked extends BodyRule<HandoverConfirm> {

    ItemsChecked() {
        super(HandoverConfirm.class, "F7-ITEMS", "domain.md 3.10 F7");
    }

    @Override
    void check(HandoverConfirm confirm, Facts facts, Findings findings) {
        HandoverContent content = confirm.getContent();
        if (!content.isNoItems()) {
            findings.missing(
                    content.getItems(),
                    "body.content.items",
                    "须逐项核对物品，或注明无物品",
                    "Check the belongings one by one, or say there are none");
        } else if (!content.getItems().isEmpty()) {
            findings.error(
                    ProblemCode.E103,
                    Place.interchange("body.content.noItems"),
                    "既注明无物品又列出物品",
                    "It says there are no belongings and lists some");
        }
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** A woman is escorted by at least one woman. */
final class WomanInEscortTeam extends BodyRule<HandoverNotice> {

    private static final String WOMAN = "2";

    WomanInEscortTeam() {
        super(HandoverNotice.class, "V-34", "domain.md 5");
    }

    @Override
    void check(HandoverNotice notice, Facts facts, Findings findings) {
        boolean escorted = Escorting.isIn(notice) && !notice.getEscorts().isEmpty();
        if (escorted
                && WOMAN.equals(notice.getPerson().getSex())
                && notice.getEscorts().stream().noneMatch(escort -> WOMAN.equals(escort.getSex()))) {
            findings.warning(
                    ProblemCode.E201,
                    Place.interchange("body.escorts"),
                    "护送女性受助人员应有女性护送人员",
                    "The escort team of a woman should have a woman");
        }
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.Photo;
import org.jieli.schemas.interchange.QueryMode;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** A query by face carries a photo that is good enough to compare. */
final class QueryByFace extends BodyRule<IdentityQuery> {

    private static final int LOWEST_QUALITY = 40;
    private static final String FACE = "body.subject.face";

    QueryByFace() {
        super(IdentityQuery.class, "V-21", "domain.md 3.10 C1, 5");
    }

    @Override
    void check(IdentityQuery query, Facts facts, Findings findings) {
        if (query.getMode() != QueryMode.BY_FACE || facts.isCopy()) {
            return;
        }
        Photo face = query.getSubject().getFace();
        findings.missing(face, FACE, "按人像查询须有人像照片", "A query by face needs a photo of the face");
        if (face != null) {
            judge(face.getQuality(), findings);
        }
    }

    private static void judge(Integer quality, Findings findings) {
        String place = FACE + ".quality";
        findings.missing(quality, place, "按人像查询须有照片质量分", "A query by face needs the quality of the photo");
        if (quality != null && quality < LOWEST_QUALITY) {
            findings.error(
                    ProblemCode.E206,
                    Place.interchange(place),
                    "照片质量低于" + LOWEST_QUALITY + "，无法比对",
                    "The quality of the photo is below " + LOWEST_QUALITY + ": it cannot be compared");
        }
    }
}

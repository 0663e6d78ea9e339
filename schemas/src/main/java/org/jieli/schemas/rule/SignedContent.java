package org.jieli.schemas.rule;

import java.util.function.Function;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** Every signature of a handover is over the content that stands beside it. A copy has lost parts of the content. */
final class SignedContent extends BodyRule<HandoverConfirm> {

    private final Function<HandoverContent, String> digest;

    SignedContent(Function<HandoverContent, String> digest) {
        super(HandoverConfirm.class, "V-50", "domain.md 3.10 F7, 5");
        this.digest = digest;
    }

    @Override
    void check(HandoverConfirm confirm, Facts facts, Findings findings) {
        if (facts.isCopy()) {
            return;
        }
        String expected = digest.apply(confirm.getContent());
        for (int i = 0; i < confirm.getSignatures().size(); i++) {
            if (!expected.equals(confirm.getSignatures().get(i).getDigest())) {
                findings.error(
                        ProblemCode.E302,
                        Place.interchange("body.signatures[" + i + "].digest"),
                        "签名摘要与交接内容不符",
                        "The signature is not over this content");
            }
        }
    }
}

package org.jieli.schemas.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jieli.schemas.interchange.Evidence;
import org.jieli.schemas.interchange.EvidenceType;
import org.jieli.schemas.interchange.IdentityConfirm;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/**
 * An identity is confirmed by evidence that is enough: any of K1, P3, P4, D1; or P1 or P2 with V1 or K2; or two of S1, V1, K2, P1. A
 * face score alone never is.
 */
final class SufficientEvidence extends BodyRule<IdentityConfirm> {

    private static final Set<EvidenceType> ALONE =
            EnumSet.of(EvidenceType.K1, EvidenceType.P3, EvidenceType.P4, EvidenceType.D1);
    private static final Set<EvidenceType> BY_POLICE = EnumSet.of(EvidenceType.P1, EvidenceType.P2);
    private static final Set<EvidenceType> AT_HOME = EnumSet.of(EvidenceType.V1, EvidenceType.K2);
    private static final Set<EvidenceType> TWO_OF =
            EnumSet.of(EvidenceType.S1, EvidenceType.V1, EvidenceType.K2, EvidenceType.P1);

    SufficientEvidence() {
        super(IdentityConfirm.class, "V-40", "domain.md 4.10, 5");
    }

    @Override
    void check(IdentityConfirm confirm, Facts facts, Findings findings) {
        if (!suffices(confirm.getEvidence())) {
            findings.error(
                    ProblemCode.E404,
                    Place.interchange("body.evidence"),
                    "现有证据不足以确认身份，只能列为疑似",
                    "The evidence is not enough to confirm the identity; it is only suspected");
        }
    }

    private static boolean suffices(List<Evidence> evidence) {
        Set<EvidenceType> types = EnumSet.noneOf(EvidenceType.class);
        evidence.forEach(one -> types.add(one.getType()));
        return types.stream().anyMatch(ALONE::contains)
                || types.stream().anyMatch(BY_POLICE::contains)
                        && types.stream().anyMatch(AT_HOME::contains)
                || types.stream().filter(TWO_OF::contains).count() >= 2;
    }
}

package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.RegistryAck;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;

/** Who handles personal data says why, on which basis, and who is accountable (PIPL 6, 13, 34). */
final class Accountable implements Rule {

    @Override
    public String id() {
        return "PIPL-34";
    }

    @Override
    public String source() {
        return "domain.md 3.0, 6.1";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        if (isTechnical(facts.body())) {
            return;
        }
        Envelope envelope = facts.envelope();
        missing(envelope.getPurpose(), "purpose", "缺少使用目的", "The purpose of use is missing", findings);
        missing(envelope.getLegalBasis(), "legalBasis", "缺少法律依据", "The legal basis is missing", findings);
        missing(envelope.getOperator(), "operator", "缺少经办人", "The operator who is accountable is missing", findings);
    }

    private static boolean isTechnical(Body body) {
        return body instanceof Receipt || body instanceof Reject || body instanceof RegistryAck;
    }

    private static void missing(Object value, String field, String zh, String en, Findings findings) {
        if (value == null) {
            findings.error(ProblemCode.E304, Place.interchange("envelope." + field), zh, en);
        }
    }
}

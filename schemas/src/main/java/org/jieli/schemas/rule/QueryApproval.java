package org.jieli.schemas.rule;

import java.util.EnumSet;
import java.util.Set;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.QueryMode;

/** A query by face, fingerprint or DNA was approved by somebody. */
final class QueryApproval extends BodyRule<IdentityQuery> {

    private static final Set<QueryMode> BIOMETRIC =
            EnumSet.of(QueryMode.BY_FACE, QueryMode.BY_FINGERPRINT, QueryMode.BY_DNA_REF);

    QueryApproval() {
        super(IdentityQuery.class, "V-21", "domain.md 3.10 C1, 6.1 (PIPL 28-32)");
    }

    @Override
    void check(IdentityQuery query, Facts facts, Findings findings) {
        if (BIOMETRIC.contains(query.getMode())) {
            findings.missing(
                    query.getApprover(),
                    "body.approver",
                    "按人像、指纹或DNA查询须有审批人",
                    "A query by face, fingerprint or DNA needs an approver");
        }
    }
}

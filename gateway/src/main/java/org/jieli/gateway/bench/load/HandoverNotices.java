package org.jieli.gateway.bench.load;

import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.HandoverNo;
import org.jieli.schemas.value.OrgCode;

/** Handover notices (F1), each for a case of its own, of which its sender thereby takes custody. Immutable and thread-safe. */
public final class HandoverNotices implements Letters {

    /** The station of Hebi. */
    public static final String HEBI = "JZZ41060001";

    private static final OrgCode SENDER = new OrgCode(Xinxiang.ORG);

    private final Template template;
    private final Numbers numbers;

    private HandoverNotices(Template template, Numbers numbers) {
        this.template = template;
        this.numbers = numbers;
    }

    /** Notices to the station with the organisation code {@code org}. */
    public static HandoverNotices to(String org, Numbers numbers) {
        return new HandoverNotices(sample(org).template(), numbers);
    }

    /** The same for persons whose life is in danger: they take the urgent lane. */
    public static HandoverNotices urgentTo(String org, Numbers numbers) {
        Sample sample = sample(org);
        sample.header().put("priority", "life");
        return new HandoverNotices(sample.template(), numbers);
    }

    private static Sample sample(String org) {
        Sample sample = Sample.of("F1-HandoverNotice").to(org);
        sample.body().remove("cc_orgs");
        return sample;
    }

    @Override
    public byte[] letter(long n) {
        CaseNo caseNo = Numbers.caseNo(SENDER, n);
        return template.fill(numbers.messageId(n), caseNo.value(), new HandoverNo(caseNo, 1).value());
    }
}

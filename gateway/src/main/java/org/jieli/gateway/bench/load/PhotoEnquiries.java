package org.jieli.gateway.bench.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Random;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.value.BusinessNo;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;

/** Enquiries (E1) with a photo, each for a case of its own. Immutable and thread-safe. */
public final class PhotoEnquiries implements Letters {

    private static final OrgCode SENDER = new OrgCode(Xinxiang.ORG);
    private static final int SERIAL = 1;
    private static final long SEED = 200;

    private final Template template;
    private final Numbers numbers;

    private PhotoEnquiries(Template template, Numbers numbers) {
        this.template = template;
        this.numbers = numbers;
    }

    /**
     * Enquiries to Hebi.
     *
     * @param photoBytes size of the photo, which is noise: a real one cannot be compressed either
     */
    public static PhotoEnquiries toHebi(int photoBytes, Numbers numbers) {
        Sample sample = Sample.of("E1-CrossStationEnquiry").to(HandoverNotices.HEBI);
        byte[] photo = new byte[photoBytes];
        new Random(SEED).nextBytes(photo);
        ((ObjectNode) sample.body().at("/photos/0"))
                .put("bytes", photoBytes)
                .put("sm3", Digests.sm3(photo))
                .put("content", Base64.getEncoder().encodeToString(photo));
        sample.body().remove("also_asked");
        return new PhotoEnquiries(sample.template(), numbers);
    }

    @Override
    public byte[] letter(long n) {
        CaseNo caseNo = Numbers.caseNo(SENDER, n);
        String number = new BusinessNo(BusinessNo.Kind.ENQUIRY, caseNo, SERIAL).value();
        return template.fill(numbers.messageId(n), caseNo.value(), number);
    }
}

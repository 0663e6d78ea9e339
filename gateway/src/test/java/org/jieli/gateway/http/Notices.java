package org.jieli.gateway.http;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.HandoverNo;
import org.jieli.schemas.value.OrgCode;

/** Handover notices of Changzhi, or another station, each about a case of its own, so that the tests do not meet in one conversation. */
public final class Notices {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 6);
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    private Notices() {}

    /** A new notice to Hebi. */
    public static Message toHebi() {
        return to(Orgs.HEBI_STATION);
    }

    /** A new notice to the station with this organisation code. */
    public static Message to(String station) {
        return of(Orgs.CHANGZHI_STATION, station);
    }

    /** A new notice from one station to another. */
    static Message of(String sender, String station) {
        CaseNo caseNo = CaseNo.of(new OrgCode(sender), DAY, SERIAL.incrementAndGet());
        Message message = Samples.message(MessageType.F1);
        message.getEnvelope().setSenderOrg(sender);
        message.getEnvelope().setCaseNo(caseNo.value());
        message.getEnvelope().setReceiverOrg(station);
        HandoverNotice notice = (HandoverNotice) message.getBody();
        notice.setHandoverNo(new HandoverNo(caseNo, 1).value());
        notice.getFromOrg().setOrgCode(sender);
        notice.getToOrg().setOrgCode(station);
        return message;
    }

    public static String id(Message message) {
        return message.getEnvelope().getMessageId();
    }
}

package org.jieli.schemas.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieli.schemas.interchange.Arrival;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.CrossStationEnquiry;
import org.jieli.schemas.interchange.Departure;
import org.jieli.schemas.interchange.EnquiryReply;
import org.jieli.schemas.interchange.GuardianVerifyRequest;
import org.jieli.schemas.interchange.GuardianVerifyResult;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.HandoverRevoke;
import org.jieli.schemas.interchange.IdentityConfirm;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.IdentityQueryReceipt;
import org.jieli.schemas.interchange.IdentityResult;
import org.jieli.schemas.interchange.PriorRescueQuery;
import org.jieli.schemas.interchange.PriorRescueResult;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.RegistryAck;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.interchange.RescueRecordClose;
import org.jieli.schemas.interchange.RescueRecordCreate;
import org.jieli.schemas.interchange.RescueRecordUpdate;
import org.jieli.schemas.interchange.ReturnVisitReport;
import org.jieli.schemas.interchange.ReturnVisitTask;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.interchange.TracingNoticeWithdraw;
import org.jieli.schemas.interchange.TransitUpdate;
import org.jieli.schemas.interchange.WanderRiskRegister;

/**
 * The table of message types, one line each: body, family, who may send it, what answers it, its deadline (domain.md 2.3, 1.5).
 * The constant's name is the code on the wire.
 */
public enum MessageType {
    A1(RescueRecordCreate.class, Family.RESCUE, "救助登记", Senders.STATIONS, "A5", "D-17"),
    A2(RescueRecordUpdate.class, Family.RESCUE, "救助变更", Senders.STATIONS, "A5", null),
    A3(RescueRecordClose.class, Family.RESCUE, "救助办结", Senders.STATIONS, "A5", "D-17"),
    A5(RegistryAck.class, Family.REGISTRY, "登记回执", Senders.REGISTRY, null, null),
    B1(PriorRescueQuery.class, Family.REGISTRY, "既往救助查询", Senders.STATIONS, "B2", null),
    B2(PriorRescueResult.class, Family.REGISTRY, "既往救助结果", Senders.REGISTRY, null, null),
    C1(IdentityQuery.class, Family.IDENTITY, "身份核查", Senders.STATIONS, "C3", "D-09"),
    C2(IdentityQueryReceipt.class, Family.IDENTITY, "核查受理", Senders.POLICE, null, null),
    C3(IdentityResult.class, Family.IDENTITY, "核查结果", Senders.POLICE, null, null),
    C4(IdentityConfirm.class, Family.IDENTITY, "身份确认", Senders.STATIONS, null, null),
    D1(TracingNoticePublish.class, Family.TRACING, "寻亲公告", Senders.STATIONS, null, "D-01"),
    D3(TracingNoticeWithdraw.class, Family.TRACING, "撤回公告", Senders.STATIONS_AND_GATEWAY, null, "D-19"),
    E1(CrossStationEnquiry.class, Family.ENQUIRY, "站际协查", Senders.STATIONS, "E2", "D-10"),
    E2(EnquiryReply.class, Family.ENQUIRY, "协查答复", Senders.STATIONS, null, null),
    E4(GuardianVerifyRequest.class, Family.ENQUIRY, "监护人核实", Senders.STATIONS, "E5", "D-11"),
    E5(GuardianVerifyResult.class, Family.ENQUIRY, "监护人核实结果", Senders.STATIONS, null, null),
    F1(HandoverNotice.class, Family.HANDOVER, "护送通知", Senders.STATIONS, "F2", "D-13"),
    F2(HandoverReply.class, Family.HANDOVER, "护送答复", Senders.STATIONS, null, null),
    F3(HandoverRevoke.class, Family.HANDOVER, "撤回护送", Senders.STATIONS, null, null),
    F4(Departure.class, Family.HANDOVER, "启程", Senders.STATIONS, null, "D-14"),
    F5(TransitUpdate.class, Family.HANDOVER, "途中", Senders.STATIONS, null, null),
    F6(Arrival.class, Family.HANDOVER, "到达", Senders.STATIONS, null, "D-15"),
    F7(HandoverConfirm.class, Family.HANDOVER, "交接确认", Senders.STATIONS, null, "D-16"),
    G1(ReturnVisitTask.class, Family.AFTERCARE, "回访任务", Senders.STATIONS_AND_GATEWAY, "G2", "D-16"),
    G2(ReturnVisitReport.class, Family.AFTERCARE, "回访报告", Senders.STATIONS, null, null),
    G3(WanderRiskRegister.class, Family.AFTERCARE, "易走失台账", Senders.STATIONS, "A5", null),
    Z1(Receipt.class, Family.RECEIPT, "回执", Senders.ANYBODY, null, null),
    Z2(Reject.class, Family.RECEIPT, "拒收", Senders.ANYBODY, null, null);

    /** The families of the catalogue; the interchange standard has one XSD for each. */
    public enum Family {
        RESCUE,
        REGISTRY,
        IDENTITY,
        TRACING,
        ENQUIRY,
        HANDOVER,
        AFTERCARE,
        RECEIPT
    }

    /** Who may send a type of message. */
    public enum Senders {
        /** Rescue stations and civil-affairs bureaus that act as one. */
        STATIONS,
        /** Stations, and the gateway itself when a deadline asks for it. */
        STATIONS_AND_GATEWAY,
        /** The national registry. */
        REGISTRY,
        /** Police population services. */
        POLICE,
        /** Everybody. */
        ANYBODY
    }

    private static final Map<Class<?>, MessageType> BY_BODY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MessageType::body, Function.identity()));

    private static final Map<String, MessageType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final Class<? extends Body> body;
    private final Family family;
    private final String zh;
    private final Senders senders;
    private final String answer;
    private final String deadline;

    MessageType(Class<? extends Body> body, Family family, String zh, Senders senders, String answer, String deadline) {
        this.body = body;
        this.family = family;
        this.zh = zh;
        this.senders = senders;
        this.answer = answer;
        this.deadline = deadline;
    }

    /** The generated type of the body; its simple name is the English name of the message and its XML element. */
    public Class<? extends Body> body() {
        return body;
    }

    /** The family it belongs to. */
    public Family family() {
        return family;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** The English name, for example {@code HandoverNotice}. */
    public String en() {
        return body.getSimpleName();
    }

    /** Who may send it. */
    public Senders senders() {
        return senders;
    }

    /** The type that answers it, if a business answer is expected. */
    public Optional<MessageType> answer() {
        return Optional.ofNullable(answer).map(MessageType::valueOf);
    }

    /** The deadline that its receiver is under or that it starts (domain.md 1.5), if any. */
    public Optional<String> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** True if this is a technical receipt or reject (Z1, Z2), which is never acknowledged itself. */
    public boolean isReceipt() {
        return family == Family.RECEIPT;
    }

    /** The type with this code, if the standard has it. */
    public static Optional<MessageType> ofCode(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    /** The type of a body. */
    public static MessageType of(Body body) {
        MessageType type = BY_BODY.get(body.getClass());
        if (type == null) {
            throw new IllegalArgumentException("Not a body of the standard: " + body.getClass());
        }
        return type;
    }
}

package org.jieli.mappings.henan;

import org.jieli.mappings.henan.wire.Arrival;
import org.jieli.mappings.henan.wire.Body;
import org.jieli.mappings.henan.wire.CrossStationEnquiry;
import org.jieli.mappings.henan.wire.Departure;
import org.jieli.mappings.henan.wire.EnquiryReply;
import org.jieli.mappings.henan.wire.GuardianVerifyRequest;
import org.jieli.mappings.henan.wire.GuardianVerifyResult;
import org.jieli.mappings.henan.wire.HandoverConfirm;
import org.jieli.mappings.henan.wire.HandoverNotice;
import org.jieli.mappings.henan.wire.HandoverReply;
import org.jieli.mappings.henan.wire.HandoverRevoke;
import org.jieli.mappings.henan.wire.IdentityConfirm;
import org.jieli.mappings.henan.wire.IdentityQuery;
import org.jieli.mappings.henan.wire.IdentityQueryReceipt;
import org.jieli.mappings.henan.wire.IdentityResult;
import org.jieli.mappings.henan.wire.PriorRescueQuery;
import org.jieli.mappings.henan.wire.PriorRescueResult;
import org.jieli.mappings.henan.wire.Receipt;
import org.jieli.mappings.henan.wire.RegistryAck;
import org.jieli.mappings.henan.wire.Reject;
import org.jieli.mappings.henan.wire.RescueRecordClose;
import org.jieli.mappings.henan.wire.RescueRecordCreate;
import org.jieli.mappings.henan.wire.RescueRecordUpdate;
import org.jieli.mappings.henan.wire.ReturnVisitReport;
import org.jieli.mappings.henan.wire.ReturnVisitTask;
import org.jieli.mappings.henan.wire.Root;
import org.jieli.mappings.henan.wire.TracingNoticePublish;
import org.jieli.mappings.henan.wire.TracingNoticeWithdraw;
import org.jieli.mappings.henan.wire.TransitUpdate;
import org.jieli.mappings.henan.wire.WanderRiskRegister;
import org.jieli.schemas.interchange.Message;
import org.mapstruct.InheritInverseConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.SubclassExhaustiveStrategy;
import org.mapstruct.SubclassMapping;
import org.mapstruct.factory.Mappers;

/** Wire form of henan to interchange and back. A field that one side lacks is a compile error. */
@Mapper(
        uses = {HenanCodes.class, HenanPeople.class, HenanValues.class},
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        subclassExhaustiveStrategy = SubclassExhaustiveStrategy.RUNTIME_EXCEPTION)
interface HenanMapping {

    HenanMapping INSTANCE = Mappers.getMapper(HenanMapping.class);

    Message read(Root wire);

    Root write(Message message);

    @SubclassMapping(source = RescueRecordCreate.class, target = org.jieli.schemas.interchange.RescueRecordCreate.class)
    @SubclassMapping(source = RescueRecordUpdate.class, target = org.jieli.schemas.interchange.RescueRecordUpdate.class)
    @SubclassMapping(source = RescueRecordClose.class, target = org.jieli.schemas.interchange.RescueRecordClose.class)
    @SubclassMapping(source = RegistryAck.class, target = org.jieli.schemas.interchange.RegistryAck.class)
    @SubclassMapping(source = PriorRescueQuery.class, target = org.jieli.schemas.interchange.PriorRescueQuery.class)
    @SubclassMapping(source = PriorRescueResult.class, target = org.jieli.schemas.interchange.PriorRescueResult.class)
    @SubclassMapping(source = IdentityQuery.class, target = org.jieli.schemas.interchange.IdentityQuery.class)
    @SubclassMapping(
            source = IdentityQueryReceipt.class,
            target = org.jieli.schemas.interchange.IdentityQueryReceipt.class)
    @SubclassMapping(source = IdentityResult.class, target = org.jieli.schemas.interchange.IdentityResult.class)
    @SubclassMapping(source = IdentityConfirm.class, target = org.jieli.schemas.interchange.IdentityConfirm.class)
    @SubclassMapping(
            source = TracingNoticePublish.class,
            target = org.jieli.schemas.interchange.TracingNoticePublish.class)
    @SubclassMapping(
            source = TracingNoticeWithdraw.class,
            target = org.jieli.schemas.interchange.TracingNoticeWithdraw.class)
    @SubclassMapping(
            source = CrossStationEnquiry.class,
            target = org.jieli.schemas.interchange.CrossStationEnquiry.class)
    @SubclassMapping(source = EnquiryReply.class, target = org.jieli.schemas.interchange.EnquiryReply.class)
    @SubclassMapping(
            source = GuardianVerifyRequest.class,
            target = org.jieli.schemas.interchange.GuardianVerifyRequest.class)
    @SubclassMapping(
            source = GuardianVerifyResult.class,
            target = org.jieli.schemas.interchange.GuardianVerifyResult.class)
    @SubclassMapping(source = HandoverNotice.class, target = org.jieli.schemas.interchange.HandoverNotice.class)
    @SubclassMapping(source = HandoverReply.class, target = org.jieli.schemas.interchange.HandoverReply.class)
    @SubclassMapping(source = HandoverRevoke.class, target = org.jieli.schemas.interchange.HandoverRevoke.class)
    @SubclassMapping(source = Departure.class, target = org.jieli.schemas.interchange.Departure.class)
    @SubclassMapping(source = TransitUpdate.class, target = org.jieli.schemas.interchange.TransitUpdate.class)
    @SubclassMapping(source = Arrival.class, target = org.jieli.schemas.interchange.Arrival.class)
    @SubclassMapping(source = HandoverConfirm.class, target = org.jieli.schemas.interchange.HandoverConfirm.class)
    @SubclassMapping(source = ReturnVisitTask.class, target = org.jieli.schemas.interchange.ReturnVisitTask.class)
    @SubclassMapping(source = ReturnVisitReport.class, target = org.jieli.schemas.interchange.ReturnVisitReport.class)
    @SubclassMapping(source = WanderRiskRegister.class, target = org.jieli.schemas.interchange.WanderRiskRegister.class)
    @SubclassMapping(source = Receipt.class, target = org.jieli.schemas.interchange.Receipt.class)
    @SubclassMapping(source = Reject.class, target = org.jieli.schemas.interchange.Reject.class)
    org.jieli.schemas.interchange.Body read(Body wire);

    @InheritInverseConfiguration
    Body write(org.jieli.schemas.interchange.Body body);

    @Mapping(target = "meetingPoint.place", source = "meetingPlace")
    @Mapping(target = "meetingPoint.division", source = "meetingDivision")
    org.jieli.schemas.interchange.HandoverNotice read(HandoverNotice wire);

    @Mapping(target = "meetingPlace", source = "meetingPoint.place")
    @Mapping(target = "meetingDivision", source = "meetingPoint.division")
    HandoverNotice write(org.jieli.schemas.interchange.HandoverNotice notice);

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    @Mapping(target = "ethnicity", qualifiedByName = "ethnicityCode")
    org.jieli.schemas.interchange.TracingNoticePublish read(TracingNoticePublish wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    @Mapping(target = "ethnicity", qualifiedByName = "ethnicityWord")
    TracingNoticePublish write(org.jieli.schemas.interchange.TracingNoticePublish standard);

    @Mapping(target = "relation", qualifiedByName = "relationCode")
    org.jieli.schemas.interchange.GuardianVerifyRequest read(GuardianVerifyRequest wire);

    @Mapping(target = "relation", qualifiedByName = "relationWord")
    GuardianVerifyRequest write(org.jieli.schemas.interchange.GuardianVerifyRequest standard);
}

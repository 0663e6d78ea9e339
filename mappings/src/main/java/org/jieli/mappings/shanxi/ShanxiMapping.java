package org.jieli.mappings.shanxi;

import org.jieli.mappings.json.WireMapping;
import org.jieli.mappings.json.WireValues;
import org.jieli.mappings.shanxi.wire.Arrival;
import org.jieli.mappings.shanxi.wire.Body;
import org.jieli.mappings.shanxi.wire.CrossStationEnquiry;
import org.jieli.mappings.shanxi.wire.Departure;
import org.jieli.mappings.shanxi.wire.EnquiryReply;
import org.jieli.mappings.shanxi.wire.Envelope;
import org.jieli.mappings.shanxi.wire.GuardianVerifyRequest;
import org.jieli.mappings.shanxi.wire.GuardianVerifyResult;
import org.jieli.mappings.shanxi.wire.HandoverConfirm;
import org.jieli.mappings.shanxi.wire.HandoverNotice;
import org.jieli.mappings.shanxi.wire.HandoverReply;
import org.jieli.mappings.shanxi.wire.HandoverRevoke;
import org.jieli.mappings.shanxi.wire.IdentityConfirm;
import org.jieli.mappings.shanxi.wire.IdentityQuery;
import org.jieli.mappings.shanxi.wire.IdentityQueryReceipt;
import org.jieli.mappings.shanxi.wire.IdentityResult;
import org.jieli.mappings.shanxi.wire.PriorRescueQuery;
import org.jieli.mappings.shanxi.wire.PriorRescueResult;
import org.jieli.mappings.shanxi.wire.Receipt;
import org.jieli.mappings.shanxi.wire.RegistryAck;
import org.jieli.mappings.shanxi.wire.Reject;
import org.jieli.mappings.shanxi.wire.RescueRecordClose;
import org.jieli.mappings.shanxi.wire.RescueRecordCreate;
import org.jieli.mappings.shanxi.wire.RescueRecordUpdate;
import org.jieli.mappings.shanxi.wire.ReturnVisitReport;
import org.jieli.mappings.shanxi.wire.ReturnVisitTask;
import org.jieli.mappings.shanxi.wire.TracingNoticePublish;
import org.jieli.mappings.shanxi.wire.TracingNoticeWithdraw;
import org.jieli.mappings.shanxi.wire.TransitUpdate;
import org.jieli.mappings.shanxi.wire.WanderRiskRegister;
import org.mapstruct.InheritInverseConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.SubclassExhaustiveStrategy;
import org.mapstruct.SubclassMapping;
import org.mapstruct.factory.Mappers;

/** Wire form of shanxi to interchange and back. A field that one side lacks is a compile error. */
@Mapper(
        uses = {ShanxiCodes.class, WireValues.class},
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        subclassExhaustiveStrategy = SubclassExhaustiveStrategy.RUNTIME_EXCEPTION)
interface ShanxiMapping extends WireMapping<Envelope, Body> {
    ShanxiMapping INSTANCE = Mappers.getMapper(ShanxiMapping.class);

    @Override
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
    org.jieli.schemas.interchange.Body readBody(Body wire);

    @Override
    @InheritInverseConfiguration(name = "readBody")
    Body writeBody(org.jieli.schemas.interchange.Body body);

    @Mapping(target = "final", source = "_final")
    org.jieli.schemas.interchange.IdentityResult readIdentityResult(IdentityResult wire);

    @InheritInverseConfiguration(name = "readIdentityResult")
    IdentityResult writeIdentityResult(org.jieli.schemas.interchange.IdentityResult result);
}

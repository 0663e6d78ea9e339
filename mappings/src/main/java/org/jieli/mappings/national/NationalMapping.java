package org.jieli.mappings.national;

import org.jieli.mappings.json.WireMapping;
import org.jieli.mappings.json.WireValues;
import org.jieli.mappings.national.wire.Body;
import org.jieli.mappings.national.wire.Envelope;
import org.jieli.mappings.national.wire.IdentityConfirm;
import org.jieli.mappings.national.wire.PriorRescueQuery;
import org.jieli.mappings.national.wire.PriorRescueResult;
import org.jieli.mappings.national.wire.Receipt;
import org.jieli.mappings.national.wire.RegistryAck;
import org.jieli.mappings.national.wire.Reject;
import org.jieli.mappings.national.wire.RescueRecordClose;
import org.jieli.mappings.national.wire.RescueRecordCreate;
import org.jieli.mappings.national.wire.RescueRecordUpdate;
import org.jieli.mappings.national.wire.ReturnVisitReport;
import org.jieli.mappings.national.wire.WanderRiskRegister;
import org.mapstruct.InheritInverseConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.SubclassExhaustiveStrategy;
import org.mapstruct.SubclassMapping;
import org.mapstruct.factory.Mappers;

/** Wire form of national to interchange and back. A field that one side lacks is a compile error. */
@Mapper(
        uses = {NationalCodes.class, NationalTimes.class, WireValues.class},
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        subclassExhaustiveStrategy = SubclassExhaustiveStrategy.RUNTIME_EXCEPTION)
interface NationalMapping extends WireMapping<Envelope, Body> {
    NationalMapping INSTANCE = Mappers.getMapper(NationalMapping.class);

    @Override
    @SubclassMapping(source = RescueRecordCreate.class, target = org.jieli.schemas.interchange.RescueRecordCreate.class)
    @SubclassMapping(source = RescueRecordUpdate.class, target = org.jieli.schemas.interchange.RescueRecordUpdate.class)
    @SubclassMapping(source = RescueRecordClose.class, target = org.jieli.schemas.interchange.RescueRecordClose.class)
    @SubclassMapping(source = RegistryAck.class, target = org.jieli.schemas.interchange.RegistryAck.class)
    @SubclassMapping(source = PriorRescueQuery.class, target = org.jieli.schemas.interchange.PriorRescueQuery.class)
    @SubclassMapping(source = PriorRescueResult.class, target = org.jieli.schemas.interchange.PriorRescueResult.class)
    @SubclassMapping(source = IdentityConfirm.class, target = org.jieli.schemas.interchange.IdentityConfirm.class)
    @SubclassMapping(source = ReturnVisitReport.class, target = org.jieli.schemas.interchange.ReturnVisitReport.class)
    @SubclassMapping(source = WanderRiskRegister.class, target = org.jieli.schemas.interchange.WanderRiskRegister.class)
    @SubclassMapping(source = Receipt.class, target = org.jieli.schemas.interchange.Receipt.class)
    @SubclassMapping(source = Reject.class, target = org.jieli.schemas.interchange.Reject.class)
    org.jieli.schemas.interchange.Body readBody(Body wire);

    @Override
    @InheritInverseConfiguration(name = "readBody")
    Body writeBody(org.jieli.schemas.interchange.Body body);
}

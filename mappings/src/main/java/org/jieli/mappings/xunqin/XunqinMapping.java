package org.jieli.mappings.xunqin;

import org.jieli.mappings.json.WireMapping;
import org.jieli.mappings.xunqin.wire.Body;
import org.jieli.mappings.xunqin.wire.Envelope;
import org.jieli.mappings.xunqin.wire.Receipt;
import org.jieli.mappings.xunqin.wire.Reject;
import org.jieli.mappings.xunqin.wire.TracingNoticePublish;
import org.jieli.mappings.xunqin.wire.TracingNoticeWithdraw;
import org.jieli.schemas.problem.ProblemCode;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeanMapping;
import org.mapstruct.InheritInverseConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.SubclassExhaustiveStrategy;
import org.mapstruct.SubclassMapping;
import org.mapstruct.factory.Mappers;

/** Wire form of the tracing site to interchange and back. A field that one side lacks is a compile error. */
@Mapper(
        uses = XunqinValues.class,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        subclassExhaustiveStrategy = SubclassExhaustiveStrategy.RUNTIME_EXCEPTION)
interface XunqinMapping extends WireMapping<Envelope, Body> {

    XunqinMapping INSTANCE = Mappers.getMapper(XunqinMapping.class);

    @Override
    @Mapping(target = "messageType", qualifiedByName = "readType")
    org.jieli.schemas.interchange.Envelope readEnvelope(Envelope wire);

    @Override
    @Mapping(target = "messageType", qualifiedByName = "writeType")
    Envelope writeEnvelope(org.jieli.schemas.interchange.Envelope envelope);

    @Override
    @SubclassMapping(
            source = TracingNoticePublish.class,
            target = org.jieli.schemas.interchange.TracingNoticePublish.class)
    @SubclassMapping(
            source = TracingNoticeWithdraw.class,
            target = org.jieli.schemas.interchange.TracingNoticeWithdraw.class)
    @SubclassMapping(source = Receipt.class, target = org.jieli.schemas.interchange.Receipt.class)
    @SubclassMapping(source = Reject.class, target = org.jieli.schemas.interchange.Reject.class)
    org.jieli.schemas.interchange.Body readBody(Body wire);

    @Override
    @InheritInverseConfiguration(name = "readBody")
    Body writeBody(org.jieli.schemas.interchange.Body body);

    @Mapping(target = "sex", qualifiedByName = "readSex")
    @Mapping(target = "ethnicity", qualifiedByName = "readEthnicity")
    org.jieli.schemas.interchange.TracingNoticePublish readNotice(TracingNoticePublish wire);

    @Mapping(target = "sex", qualifiedByName = "writeSex")
    @Mapping(target = "ethnicity", qualifiedByName = "writeEthnicity")
    TracingNoticePublish writeNotice(org.jieli.schemas.interchange.TracingNoticePublish notice);

    /** Code and texts follow from the body; the number that the site gave goes to the envelope. */
    @BeanMapping(ignoreUnmappedSourceProperties = {"code", "msgZh", "msgEn", "noticeNo"})
    org.jieli.schemas.interchange.Receipt readReceipt(Receipt wire);

    @BeanMapping(ignoreUnmappedSourceProperties = {"code", "msgZh", "msgEn", "noticeNo"})
    org.jieli.schemas.interchange.Reject readReject(Reject wire);

    @Mapping(target = "code", constant = "0")
    @Mapping(target = "msgZh", constant = "成功")
    @Mapping(target = "msgEn", constant = "Success")
    @Mapping(target = "noticeNo", ignore = true)
    Receipt writeReceipt(org.jieli.schemas.interchange.Receipt receipt);

    @Mapping(target = "code", ignore = true)
    @Mapping(target = "msgZh", ignore = true)
    @Mapping(target = "msgEn", ignore = true)
    @Mapping(target = "noticeNo", ignore = true)
    Reject writeReject(org.jieli.schemas.interchange.Reject reject);

    /** The answer as a whole is its first error. */
    @AfterMapping
    default void summarise(org.jieli.schemas.interchange.Reject reject, @MappingTarget Reject wire) {
        wire.code = ProblemCode.E103.name();
        wire.msgZh = ProblemCode.E103.zh();
        wire.msgEn = ProblemCode.E103.en();
        reject.getErrors().stream().findFirst().ifPresent(first -> {
            wire.code = first.getCode();
            wire.msgZh = first.getTextZh();
            wire.msgEn = first.getTextEn();
        });
    }
}

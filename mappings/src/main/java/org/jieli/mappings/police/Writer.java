package org.jieli.mappings.police;

import org.jieli.mappings.police.wire.Candidate;
import org.jieli.mappings.police.wire.ClientInfo;
import org.jieli.mappings.police.wire.ConfirmedIdentity;
import org.jieli.mappings.police.wire.Contact;
import org.jieli.mappings.police.wire.IdentityConfirm;
import org.jieli.mappings.police.wire.IdentityQuery;
import org.jieli.mappings.police.wire.IdentityQueryReceipt;
import org.jieli.mappings.police.wire.IdentityResult;
import org.jieli.mappings.police.wire.QuerySubject;
import org.jieli.mappings.police.wire.Receipt;
import org.jieli.mappings.police.wire.Reject;
import org.jieli.mappings.police.wire.ResultList;
import org.jieli.schemas.interchange.Envelope;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Interchange to wire form of the police. A field that one side lacks is a compile error. */
@Mapper(uses = Said.class, unmappedSourcePolicy = ReportingPolicy.ERROR, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface Writer {

    Writer INSTANCE = Mappers.getMapper(Writer.class);

    /** The rest of the envelope; its other part is the {@link #clientInfo}. */
    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "caseNo",
                "personUid",
                "senderOrg",
                "onBehalfOf",
                "operator",
                "purpose",
                "legalBasis",
                "createdAt",
                "deadlineAt",
                "priority",
                "sensitivity",
                "recordVersion",
                "contentDigest",
                "signature",
                "copy",
                "externalIds",
                "attachments"
            })
    Shell shell(Envelope envelope);

    /** What is not in the {@link #shell}. */
    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "specVersion",
                "messageId",
                "messageType",
                "correlationId",
                "causationId",
                "replacesMessageId",
                "receiverOrg",
                "sentAt",
                "testFlag"
            })
    ClientInfo clientInfo(Envelope envelope);

    @BeanMapping(ignoreUnmappedSourceProperties = "subject")
    IdentityQuery query(org.jieli.schemas.interchange.IdentityQuery query);

    @Mapping(target = "sex", qualifiedByName = "sex")
    @Mapping(target = "birth", qualifiedByName = "birth")
    @Mapping(target = "docType", qualifiedByName = "docType")
    QuerySubject subject(org.jieli.schemas.interchange.QuerySubject subject);

    IdentityQueryReceipt queryReceipt(org.jieli.schemas.interchange.IdentityQueryReceipt receipt);

    @BeanMapping(ignoreUnmappedSourceProperties = "candidates")
    IdentityResult result(org.jieli.schemas.interchange.IdentityResult result);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "queryNo",
                "result",
                "domain",
                "policeNo",
                "checkedAt",
                "checkedBy",
                "final",
                "coverage",
                "refusedReason",
                "requeryAfter"
            })
    ResultList results(org.jieli.schemas.interchange.IdentityResult result);

    @Mapping(target = "name", defaultValue = "")
    @Mapping(target = "sex", qualifiedByName = "sex", defaultValue = "")
    @Mapping(target = "birth", qualifiedByName = "birth", defaultValue = "")
    @Mapping(target = "hukouAddress", defaultValue = "")
    @Mapping(
            target = "hukouDivisionText",
            source = "hukouDivision",
            qualifiedByName = "divisionName",
            defaultValue = "")
    @Mapping(target = "hukouDivision", source = "hukouDivision")
    @Mapping(target = "ethnicityText", constant = "")
    @Mapping(target = "maritalText", constant = "")
    @Mapping(target = "relationText", constant = "")
    @Mapping(target = "photo", ignore = true)
    Candidate candidate(org.jieli.schemas.interchange.Candidate candidate);

    IdentityConfirm confirm(org.jieli.schemas.interchange.IdentityConfirm confirm);

    @Mapping(target = "sex", qualifiedByName = "sex")
    @Mapping(target = "birth", qualifiedByName = "birth")
    @Mapping(target = "docType", qualifiedByName = "docType")
    @Mapping(target = "hukouDivisionText", source = "hukouDivision", qualifiedByName = "divisionName")
    @Mapping(target = "hukouDivision", source = "hukouDivision")
    ConfirmedIdentity confirmed(org.jieli.schemas.interchange.ConfirmedIdentity confirmed);

    @Mapping(target = "relation", qualifiedByName = "relation")
    @Mapping(target = "idType", qualifiedByName = "docType")
    Contact contact(org.jieli.schemas.interchange.Contact contact);

    Receipt receipt(org.jieli.schemas.interchange.Receipt receipt);

    Reject reject(org.jieli.schemas.interchange.Reject reject);
}

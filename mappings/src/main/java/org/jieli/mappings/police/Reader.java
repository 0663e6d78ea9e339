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

/** Wire form of the police to interchange. A field that one side lacks is a compile error. */
@Mapper(uses = Heard.class, unmappedSourcePolicy = ReportingPolicy.ERROR, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface Reader {

    Reader INSTANCE = Mappers.getMapper(Reader.class);

    Envelope envelope(Shell shell, ClientInfo clientInfo);

    @Mapping(target = "subject", source = "subject")
    org.jieli.schemas.interchange.IdentityQuery query(IdentityQuery query, QuerySubject subject);

    @Mapping(target = "sex", qualifiedByName = "sex")
    @Mapping(target = "birth", qualifiedByName = "birth")
    @Mapping(target = "docType", qualifiedByName = "docType")
    org.jieli.schemas.interchange.QuerySubject subject(QuerySubject subject);

    org.jieli.schemas.interchange.IdentityQueryReceipt queryReceipt(IdentityQueryReceipt receipt);

    org.jieli.schemas.interchange.IdentityResult result(IdentityResult result, ResultList results);

    /** What the standard does not carry is listed in {@code contracts/police/not-carried.csv}. */
    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "ethnicityText",
                "hukouDivisionText",
                "maritalText",
                "relationText",
                "photo"
            })
    @Mapping(target = "sex", qualifiedByName = "sex")
    @Mapping(target = "birth", qualifiedByName = "birth")
    org.jieli.schemas.interchange.Candidate candidate(Candidate candidate);

    org.jieli.schemas.interchange.IdentityConfirm confirm(IdentityConfirm confirm);

    @BeanMapping(ignoreUnmappedSourceProperties = "hukouDivisionText")
    @Mapping(target = "sex", qualifiedByName = "sex")
    @Mapping(target = "birth", qualifiedByName = "birth")
    @Mapping(target = "docType", qualifiedByName = "docType")
    org.jieli.schemas.interchange.ConfirmedIdentity confirmed(ConfirmedIdentity confirmed);

    @Mapping(target = "relation", qualifiedByName = "relation")
    @Mapping(target = "idType", qualifiedByName = "docType")
    org.jieli.schemas.interchange.Contact contact(Contact contact);

    org.jieli.schemas.interchange.Receipt receipt(Receipt receipt);

    org.jieli.schemas.interchange.Reject reject(Reject reject);
}

package org.jieli.mappings.henan;

import org.jieli.mappings.henan.wire.Candidate;
import org.jieli.mappings.henan.wire.ConfirmedIdentity;
import org.jieli.mappings.henan.wire.Contact;
import org.jieli.mappings.henan.wire.Document;
import org.jieli.mappings.henan.wire.Escort;
import org.jieli.mappings.henan.wire.Person;
import org.jieli.mappings.henan.wire.PriorCriteria;
import org.jieli.mappings.henan.wire.QuerySubject;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** People of henan, whose sex, ethnic group and relation are words. A field that one side lacks is a compile error. */
@Mapper(
        uses = {HenanCodes.class, HenanValues.class},
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface HenanPeople {

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    org.jieli.schemas.interchange.Candidate read(Candidate wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    Candidate write(org.jieli.schemas.interchange.Candidate standard);

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    org.jieli.schemas.interchange.ConfirmedIdentity read(ConfirmedIdentity wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    ConfirmedIdentity write(org.jieli.schemas.interchange.ConfirmedIdentity standard);

    @Mapping(target = "relation", qualifiedByName = "relationCode")
    org.jieli.schemas.interchange.Contact read(Contact wire);

    @Mapping(target = "relation", qualifiedByName = "relationWord")
    Contact write(org.jieli.schemas.interchange.Contact standard);

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    org.jieli.schemas.interchange.Escort read(Escort wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    Escort write(org.jieli.schemas.interchange.Escort standard);

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    @Mapping(target = "ethnicity", qualifiedByName = "ethnicityCode")
    org.jieli.schemas.interchange.Person read(Person wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    @Mapping(target = "ethnicity", qualifiedByName = "ethnicityWord")
    Person write(org.jieli.schemas.interchange.Person standard);

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    org.jieli.schemas.interchange.PriorCriteria read(PriorCriteria wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    PriorCriteria write(org.jieli.schemas.interchange.PriorCriteria standard);

    @Mapping(target = "sex", qualifiedByName = "sexCode")
    org.jieli.schemas.interchange.QuerySubject read(QuerySubject wire);

    @Mapping(target = "sex", qualifiedByName = "sexWord")
    QuerySubject write(org.jieli.schemas.interchange.QuerySubject standard);

    @Mapping(target = "validTo", qualifiedByName = "end")
    org.jieli.schemas.interchange.Document read(Document wire);

    Document write(org.jieli.schemas.interchange.Document standard);
}

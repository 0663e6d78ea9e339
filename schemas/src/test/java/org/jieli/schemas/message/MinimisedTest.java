package org.jieli.schemas.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jieli.schemas.catalogue.FieldCatalogue;
import org.jieli.schemas.catalogue.PiiClass;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.XsdCheck;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinimisedTest {

    @Test
    void aCopyOfANoticeTellsNothingOfHealthAndShowsNoFace() {
        Message notice = Samples.full(MessageType.F1);
        Message copy = Messages.minimised(notice);
        HandoverNotice body = (HandoverNotice) copy.getBody();
        assertThat(copy.getEnvelope().getCopy()).isTrue();
        assertThat(body.getHealth()).isNull();
        assertThat(body.getReceivingNeeds()).isEmpty();
        assertThat(body.getPerson().getDocuments().getFirst().getPhotoMatch()).isNull();
        assertThat(body.getPerson().getNames())
                .hasSameSizeAs(((HandoverNotice) notice.getBody()).getPerson().getNames());
        assertThat(copy.getEnvelope().getContentDigest()).isEqualTo(Messages.digest(body));
    }

    @Test
    void theOriginalIsLeftAsItWas() {
        Message notice = Samples.full(MessageType.F1);
        byte[] before = Messages.encode(notice);
        Messages.minimised(notice);
        assertThat(Messages.encode(notice)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void aCopyOfEveryTypeStaysValid(MessageType type) {
        assertThat(XsdCheck.errors(Messages.encode(Messages.minimised(Samples.full(type)))))
                .isEmpty();
        assertThat(XsdCheck.errors(Messages.encode(Messages.minimised(Samples.message(type)))))
                .isEmpty();
    }

    /** What the XSD requires although it is about health or a face; a change here changes what bureaus see. */
    @Test
    void whatACopyKeepsIsKnown() {
        FieldCatalogue catalogue = FieldCatalogue.standard();
        Set<PiiClass> kept = Set.of(PiiClass.HEALTH, PiiClass.BIOMETRIC);
        List<String> fields = Arrays.stream(MessageType.values())
                .flatMap(type -> catalogue.fields(type.en()).stream())
                .filter(field -> field.required() && kept.contains(field.pii()))
                .map(field -> field.owner() + "." + field.name())
                .toList();
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "RescueRecordCreate.health",
                        "RescueRecordCreate.stays",
                        "TracingNoticePublish.photo",
                        "Departure.conditionChange",
                        "Departure.medicinePacked",
                        "TransitUpdate.kind");
    }
}

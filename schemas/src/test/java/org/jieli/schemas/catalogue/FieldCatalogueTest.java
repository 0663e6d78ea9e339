package org.jieli.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldCatalogueTest {

    private final FieldCatalogue catalogue = FieldCatalogue.standard();

    @Test
    void itTellsEverythingAboutAField() {
        FieldCatalogue.Field field = catalogue.field("Person", "hukouDivision").orElseThrow();
        assertThat(field.zh()).isNotBlank();
        assertThat(field.en()).isEqualTo("Division of household registration");
        assertThat(field.pii()).isEqualTo(PiiClass.PERSONAL);
        assertThat(field.table()).contains("division");
        assertThat(field.type()).isEqualTo("DivisionCode");
        assertThat(field.required()).isFalse();
        assertThat(field.repeated()).isFalse();
        assertThat(catalogue.field("Person", "categories").orElseThrow().repeated())
                .isTrue();
        assertThat(catalogue.field("Person", "sex").orElseThrow().required()).isTrue();
    }

    @Test
    void healthAndFacesAreMarked() {
        assertThat(catalogue.field("HandoverNotice", "health").orElseThrow().pii())
                .isEqualTo(PiiClass.HEALTH);
        assertThat(catalogue.field("RescueRecordCreate", "photos").orElseThrow().pii())
                .isEqualTo(PiiClass.BIOMETRIC);
    }

    @Test
    void everyFieldHasNamesInBothLanguages() {
        assertThat(catalogue.types()).contains("Envelope", "Person", "HandoverNotice", "Receipt");
        assertThat(catalogue.types().stream().flatMap(type -> catalogue.fields(type).stream()))
                .allSatisfy(field -> {
                    assertThat(field.zh()).isNotBlank();
                    assertThat(field.en()).isNotBlank();
                });
    }

    @Test
    void whatDoesNotExistIsAbsent() {
        assertThat(catalogue.field("Person", "shoeSize")).isEmpty();
        assertThat(catalogue.fields("Nobody")).isEmpty();
    }
}

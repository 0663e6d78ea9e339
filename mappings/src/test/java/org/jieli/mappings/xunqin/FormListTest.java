package org.jieli.mappings.xunqin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieli.mappings.SampleFolder;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.junit.jupiter.api.Test;

/** The list of fields that the site publishes is the list that its JSON Schema, our writing and our places go by. */
class FormListTest {

    private static final XunqinDialect DIALECT = new XunqinDialect();
    private static final Map<MessageType, String> FORMS = Map.of(MessageType.D1, "publish", MessageType.D3, "withdraw");

    @Test
    void aNoticeWithEveryFieldHasEveryFieldOfTheList() throws IOException {
        for (MessageType type : FORMS.keySet()) {
            byte[] form = DIALECT.write(Samples.full(type)).wire().orElseThrow().bytes();
            Set<String> said = PublishedForm.parts(form).keySet().stream()
                    .map(name -> name.replaceAll("\\[\\d+]", "[]"))
                    .collect(Collectors.toSet());
            said.add("head.copy");
            assertThat(said).containsExactlyInAnyOrderElementsOf(names(FORMS.get(type)));
        }
    }

    @Test
    void everyFieldIsFoundFromItsPlaceInTheStandard() throws IOException {
        for (MessageType type : FORMS.keySet()) {
            var reading = DIALECT.read(DIALECT.write(Samples.full(type)).wire().orElseThrow());
            for (PublishedForm.Field field : fields(FORMS.get(type))) {
                Place place = Place.interchange(field.standard().replace("[]", "[0]"));
                assertThat(reading.places().apply(place).path())
                        .isEqualTo(field.name().replace("[]", "[0]"));
            }
        }
    }

    @Test
    void theSamplesFollowTheList() throws IOException {
        for (Path sample : SampleFolder.files(SampleFolder.good("xunqin"), "form")) {
            PublishedForm.assertValid(SampleFolder.bytes(sample));
        }
    }

    @Test
    void whatANoticeSaysIsSaidAgain() throws IOException {
        Path sample = SampleFolder.good("xunqin").resolve("D1.form");
        byte[] bytes = SampleFolder.bytes(sample);
        String boundary = new String(bytes, 2, bytes.length - 2, java.nio.charset.StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElseThrow();
        var message = DIALECT.read(new Wire(bytes, "multipart/form-data; boundary=" + boundary))
                .message()
                .orElseThrow();
        assertThat(PublishedForm.parts(
                        DIALECT.write(message).wire().orElseThrow().bytes()))
                .isEqualTo(PublishedForm.parts(bytes));
    }

    private static List<String> names(String form) throws IOException {
        return fields(form).stream().map(PublishedForm.Field::name).toList();
    }

    private static List<PublishedForm.Field> fields(String form) throws IOException {
        return PublishedForm.fields().stream()
                .filter(field -> field.form().equals(form))
                .toList();
    }
}

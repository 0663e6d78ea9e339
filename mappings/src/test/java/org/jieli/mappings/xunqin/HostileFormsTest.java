package org.jieli.mappings.xunqin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;

/** Forms that nobody means well with end in one problem, quickly and in bounded memory. */
class HostileFormsTest {

    private static final XunqinDialect DIALECT = new XunqinDialect();
    private static final String FORM = "multipart/form-data; boundary=b";

    @Test
    void thousandsOfTinyPartsAreTooMany() {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            form.append(part("a" + i, "x"));
        }
        assertThat(problems(form + "--b--\r\n", FORM)).containsExactly("E104 ");
    }

    @Test
    void aFormLargerThanTheLimitIsNotEvenTakenApart() {
        byte[] large = new byte[FormReader.LARGEST + 1];
        Reading reading = assertTimeout(Duration.ofSeconds(1), () -> DIALECT.read(new Wire(large, FORM)));
        assertThat(lines(reading)).containsExactly("E104 ");
    }

    @Test
    void anEndlessHeaderIsTooLarge() {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"" + "a".repeat(100_000) + "\"\r\n\r\nx\r\n--b--\r\n";
        assertThat(problems(form, FORM)).containsExactly("E104 ");
    }

    @Test
    void aPartWithHundredsOfHeadersIsTooLarge() {
        String form = "--b\r\n" + "X-A: b\r\n".repeat(500) + "\r\nx\r\n--b--\r\n";
        assertThat(problems(form, FORM)).containsExactly("E104 ");
    }

    @Test
    void aFormWithoutBoundaryIsNoForm() {
        for (String type :
                List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary")) {
            assertThat(problems(part("title", "x") + "--b--\r\n", type)).containsExactly("E101 ");
        }
    }

    @Test
    void anotherMediaTypeIsRefused() {
        assertThat(problems("title=x", "application/x-www-form-urlencoded")).containsExactly("E101 ");
    }

    @Test
    void aFormInAFormIsRefused() {
        String inner = "--c\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--c--\r\n";
        String form = "--b\r\nContent-Disposition: form-data; name=\"photo.file\"\r\n"
                + "Content-Type: multipart/mixed; boundary=c\r\n\r\n" + inner + "\r\n--b--\r\n";
        assertThat(problems(form, FORM)).containsExactly("E101 ");
    }

    @Test
    void aFormCutOffAnywhereIsRefusedAndNeverHalfRead() {
        Wire whole = DIALECT.write(Samples.message(MessageType.D1)).wire().orElseThrow();
        for (int length = 0; length < whole.bytes().length - 4; length += 31) {
            Reading reading = DIALECT.read(new Wire(Arrays.copyOf(whole.bytes(), length), whole.contentType()));
            assertThat(reading.message()).isEmpty();
            assertThat(lines(reading)).hasSize(1).allMatch(line -> line.equals("E101 "));
        }
    }

    @Test
    void namesThatClimbNestOrCountHighAreUnknownFields() {
        for (String name : List.of(
                "../../etc/passwd",
                "a".repeat(200),
                "a.".repeat(40) + "a",
                "scope[9999999999]",
                "scope[-1]",
                "scope[]",
                "head..x",
                "")) {
            assertThat(problems(part(name, "x") + "--b--\r\n", FORM))
                    .first()
                    .asString()
                    .startsWith("E103");
        }
    }

    @Test
    void oneFieldCannotBeAValueAndHaveFields() {
        assertThat(problems(part("photo", "x") + part("photo.kind", "y") + "--b--\r\n", FORM))
                .contains("E103 photo.kind");
        assertThat(problems(part("photo.kind", "y") + part("photo", "x") + "--b--\r\n", FORM))
                .contains("E103 photo");
    }

    @Test
    void whatAFormSaysIsNeverRepeatedInAProblem() {
        Reading reading =
                DIALECT.read(new Wire((part("title", "410524197903159992") + "--b--\r\n").getBytes(UTF_8), FORM));
        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.problems().toString()).doesNotContain("410524197903159992");
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static List<String> problems(String form, String contentType) {
        Wire wire = new Wire(form.getBytes(ISO_8859_1), contentType);
        Reading reading = assertTimeout(Duration.ofSeconds(5), () -> DIALECT.read(wire));
        assertThat(reading.message()).isEmpty();
        return lines(reading);
    }

    private static List<String> lines(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path())
                .toList();
    }
}

package org.jieli.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.shanxi.ShanxiDialect;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** Changzhi sends; where and how it is told what is wrong. */
class JsonReadingTest {
    private static final ShanxiDialect SHANXI = new ShanxiDialect();
    private static final String SMALL = """
            {
              "header": {
                "message_id": "018624b0-0000-7000-8000-000000000001",
                "message_type": "C2",
                "王": 1
              },
              "identity_query_receipt": {
                "domain": "秘密", "police_no": "" }
            }
            """;

    @Test
    void aProblemIsAtTheLineAndColumnOfItsValue() {
        assertThat(read(SMALL).problems())
                .extracting(Problem::place)
                .contains(new Place("/identity_query_receipt/police_no", 8, 34));
    }

    @Test
    void aMissingFieldIsAtTheLineOfWhatShouldHoldIt() {
        assertThat(read(SMALL).problems())
                .filteredOn(problem -> problem.code() == ProblemCode.E201)
                .extracting(Problem::place)
                .contains(new Place("/header/spec_version", 2, 13));
    }

    @Test
    void problemsComeInTheOrderOfTheText() {
        assertThat(read(SMALL).problems())
                .extracting(problem -> problem.place().line())
                .isSorted();
    }

    @Test
    void aProblemNamesTheFieldInBothLanguagesAndNeverItsValue() {
        assertThat(read(SMALL).problems()).anySatisfy(problem -> {
            assertThat(problem.textZh()).isEqualTo("会话号：缺少必填项");
            assertThat(problem.textEn()).startsWith("Thread of one business exchange: ");
        });
        assertThat(read(SMALL).problems().toString()).doesNotContain("秘密");
    }

    @Test
    void aNameThatNoContractKnowsIsNotRepeatedUnlessItIsPlain() {
        assertThat(read(SMALL).problems().toString()).doesNotContain("王");
        assertThat(read(SMALL.replace("王", "colour")).problems())
                .extracting(problem -> problem.place().path())
                .contains("/header/colour");
    }

    @Test
    void evenARefusalOfHalfAMessageNamesTheMessage() {
        String half = SMALL.substring(0, SMALL.indexOf("identity"));
        Reading reading = read(half);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(ProblemCode.E101);
        assertThat(reading.messageId()).contains("018624b0-0000-7000-8000-000000000001");
    }

    @Test
    void aTextInAnotherCharsetIsRefusedAtItsFirstForeignByte() {
        byte[] gb18030 = SMALL.getBytes(Charset.forName("GB18030"));
        Problem problem = SHANXI.read(new Wire(gb18030, JsonDialect.CONTENT_TYPE))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.E102);
        assertThat(problem.place()).isEqualTo(new Place("", 5, 6));
    }

    @Test
    void whereTheTextBreaksOffIsSaid() {
        Problem problem = read("{\n  \"header\": {]").problems().get(0);
        assertThat(problem.place()).isEqualTo(new Place("", 2, 14));
    }

    @Test
    void aPlaceOfTheStandardBecomesAPointerWithLineAndColumn() {
        Reading reading = read(text(Samples.message(MessageType.F1)));
        assertThat(place(reading, "body.person.names[0].nameType").path())
                .isEqualTo("/handover_notice/person/names/0/name_type");
        assertThat(place(reading, "envelope.caseNo").column()).isPositive();
    }

    @Test
    void aPlaceThatTheContractLacksFallsBackToTheNearestFieldAboveIt() {
        Reading reading = read(text(Samples.message(MessageType.F1)));
        assertThat(place(reading, "body.person.shoes[2].size").path()).isEqualTo("/handover_notice/person");
        assertThat(place(reading, "elsewhere")).isEqualTo(Place.WHOLE);
    }

    @Test
    void aThousandProblemsAreNotAThousandLines() {
        String mistakes =
                IntStream.range(0, 1000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        assertThat(read("{" + mistakes + "}").problems()).hasSizeBetween(1, 200);
    }

    @Test
    void aMillionEmptyObjectsAreTooMuchAndNotAMillionProblems() {
        String hostile =
                text(Samples.message(MessageType.F1)).replace("\"names\":[", "\"names\":[" + "{},".repeat(1_000_000));
        assertThat(read(hostile).problems()).extracting(Problem::code).containsExactly(ProblemCode.E104);
    }

    @Test
    void whatIsLeftOutOfAMessageIsRefusedBeforeAnybodyGetsIt() {
        Message message = Samples.message(MessageType.F1);
        message.getEnvelope().setSenderOrg(null);
        assertThat(SHANXI.write(message).problems())
                .extracting(problem -> problem.code() + " " + problem.place().path())
                .containsExactly("E201 /header/sender_org");
    }

    private static Place place(Reading reading, String path) {
        return reading.places().apply(Place.interchange(path));
    }

    private static String text(Message message) {
        return new String(SHANXI.write(message).wire().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static Reading read(String text) {
        return SHANXI.read(new Wire(text.getBytes(StandardCharsets.UTF_8), JsonDialect.CONTENT_TYPE));
    }
}

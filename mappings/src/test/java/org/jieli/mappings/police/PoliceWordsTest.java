package org.jieli.mappings.police;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jieli.mappings.Reading;
import org.jieli.mappings.SampleFolder;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.fixture.Story;
import org.jieli.schemas.interchange.Candidate;
import org.jieli.schemas.interchange.CandidateKind;
import org.jieli.schemas.interchange.IdentityResult;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.ScoreScale;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.Severity;
import org.junit.jupiter.api.Test;

/** How the police put things: words, three kinds of dates, empty elements, names of divisions. */
class PoliceWordsTest {

    private static final PoliceDialect DIALECT = new PoliceDialect();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aResultIsSaidInWordsAndInThreeKindsOfDates() throws IOException {
        Message message = Samples.message(MessageType.C3);
        IdentityResult result = (IdentityResult) message.getBody();
        result.getCandidates().getFirst().setBirth("1979-03-15");
        result.setRequeryAfter(LocalDate.of(2023, 3, 1));
        assertThat(xml(message))
                .contains("<XB>男</XB>", "<HCJL>候选</HCJL>", "<SSXQ>河南省安阳市</SSXQ>", "<HYZK></HYZK>")
                .contains("<CSRQ>19790315</CSRQ>", "<HCSJ>20230206145000</HCSJ>", "<JYZCRQ>2023-03-01</JYZCRQ>");
    }

    @Test
    void aBirthOfWhichOnlyTheYearIsKnownEndsInZeros() throws IOException {
        assertThat(xml(Samples.message(MessageType.C3))).contains("<CSRQ>19790000</CSRQ>");
    }

    @Test
    void aFlatAnswerAsTheRegisterGivesItIsReadWithWhatTheContractSupplies() {
        Candidate man = candidate(read(answer(UnaryOperator.identity())));
        assertThat(man.getSex()).isEqualTo("1");
        assertThat(man.getBirth()).isEqualTo("1988-03-15");
        assertThat(man.getHukouAddress()).isEqualTo("河南省淇县某镇某村９号");
        assertThat(man.getRank()).isEqualTo(1);
        assertThat(man.getKind()).isEqualTo(CandidateKind.PERSON);
        assertThat(man.getScoreScale()).isEqualTo(ScoreScale.VENDOR);
        assertThat(man.isReviewed()).isFalse();
    }

    @Test
    void aDivisionInWordsIsTheOneOfToday() {
        assertThat(candidate(read(answer(UnaryOperator.identity()))).getHukouDivision())
                .isEqualTo("410622");
        assertThat(DivisionNames.code("河南省鹤壁市淇县")).contains("410622");
        assertThat(DivisionNames.code("河南省安阳市淇县")).contains("410524");
    }

    @Test
    void aDivisionThatNobodyKnowsIsLeftOutWithAWarning() {
        Reading reading = read(answer(xml -> xml.replace("<SSXQ>河南省淇县<", "<SSXQ>河南省某某县<")));
        assertThat(candidate(reading).getHukouDivision()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.place().path()).isEqualTo("/xml!/response/body/resultList/result[1]/SSXQ");
            assertThat(problem.place().line()).isPositive();
        });
    }

    @Test
    void birthsAreReadInEachOfTheThreeForms() {
        for (String birth : List.of("19880315", "1988-03-15", "19880315000000")) {
            Reading reading = read(answer(xml -> xml.replace("<CSRQ>19880315<", "<CSRQ>" + birth + "<")));
            assertThat(candidate(reading).getBirth()).isEqualTo("1988-03-15");
        }
        assertThat(PoliceTimes.birth("19880300")).isEqualTo("1988-03");
        assertThat(PoliceTimes.birth("19880000")).isEqualTo("1988");
    }

    @Test
    void aResultCodeThatContradictsTheAnswerIsToldAtItsLine() {
        Reading reading = read(answer(xml -> xml.replace("<resultCode>00<", "<resultCode>07<")));
        assertThat(reading.message()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::place)
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.path()).isEqualTo("/xml!/response/body/resultCode");
                    assertThat(place.line()).isPositive();
                });
    }

    @Test
    void whatIsWrongInTheShellAndInTheDocumentIsToldAtOnce() {
        byte[] wire = new String(answer(xml -> xml.replace("<XB>男<", "<XB>公<")), UTF_8)
                .replaceFirst("\"sentAt\" ?: ?\"\\d+\"", "\"sentAt\":\"20230230170000\"")
                .getBytes(UTF_8);
        assertThat(read(wire).problems())
                .extracting(problem -> problem.code() + " " + problem.place().path())
                .containsExactly("E204 /head/sentAt", "E202 /xml!/response/body/resultList/result[1]/XB");
    }

    @Test
    void placesOfTheStandardAreFoundInTheShellAndInTheDocument() throws IOException {
        Message message = Samples.full(MessageType.C1);
        Reading reading = read(DIALECT.write(message).wire().orElseThrow().bytes());
        assertThat(path(reading, "envelope.receiverOrg")).isEqualTo("/head/receiver");
        assertThat(path(reading, "envelope.operator.name")).isEqualTo("/xml!/request/head/clientInfo/JBR/XM");
        assertThat(path(reading, "body.subject.docNo")).isEqualTo("/xml!/request/head/condition/item/GMSFHM");
        assertThat(path(reading, "body.subject.face.quality")).isEqualTo("/xml!/request/head/condition/item/RX/ZPZL");
        assertThat(path(reading, "body.targets[0]")).isEqualTo("/xml!/request/body/HCSQ/MBGAY[1]");
        reading = read(DIALECT.write(Samples.message(MessageType.C3))
                .wire()
                .orElseThrow()
                .bytes());
        assertThat(path(reading, "body.candidates[0].birth"))
                .isEqualTo("/xml!/response/body/resultList/result[1]/CSRQ");
    }

    @Test
    void nothingOfAMessageIsInAProblem() {
        Reading reading = read(answer(xml -> xml.replace("<XB>男<", "<XB>" + Story.CASE.value() + "<")));
        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.problems().toString()).doesNotContain(Story.CASE.value());
    }

    private static String path(Reading reading, String interchange) {
        return reading.places()
                .apply(org.jieli.schemas.problem.Place.interchange(interchange))
                .path();
    }

    private static Candidate candidate(Reading reading) {
        IdentityResult result = (IdentityResult) reading.message().orElseThrow().getBody();
        return result.getCandidates().getFirst();
    }

    private static byte[] answer(UnaryOperator<String> changed) {
        try {
            var message = (com.fasterxml.jackson.databind.node.ObjectNode)
                    JSON.readTree(SampleFolder.bytes(SampleFolder.good("police").resolve("C3-match.json")));
            message.put("xml", changed.apply(message.path("xml").textValue()));
            return JSON.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(byte[] wire) {
        return DIALECT.read(new Wire(wire, PoliceDialect.CONTENT_TYPE));
    }

    private static String xml(Message message) throws IOException {
        return JSON.readTree(DIALECT.write(message).wire().orElseThrow().bytes())
                .path("xml")
                .textValue();
    }
}

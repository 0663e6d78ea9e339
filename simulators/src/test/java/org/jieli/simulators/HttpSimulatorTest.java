package org.jieli.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Resources;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every partner with a door does, whatever its dialect. */
@JieliSimulators(
        value = {"changzhi", "luliang", "hebi", "national", "shanxi-police", "xunqin"},
        at = "2023-02-06T02:00:00Z")
class HttpSimulatorTest {

    private Partners partners;

    @BeforeEach
    void play(Partners partners) {
        this.partners = partners;
    }

    /** A partner, and a message as the gateway would post it. */
    record Case(String partner, String file, String contentType) {

        byte[] bytes() {
            byte[] file = Resources.bytes(this.file);
            if (!contentType.contains("GB18030")) {
                return file;
            }
            String xml = new String(file, StandardCharsets.UTF_8).replace("\"UTF-8\"", "\"GB18030\"");
            return xml.getBytes(Charset.forName("GB18030"));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Case> partners() {
        String json = "application/json;charset=UTF-8";
        return Stream.of(
                new Case("changzhi", "stories/changzhi/09-E2-luliang.json", json),
                new Case("luliang", "stories/changzhi/08-E1-changzhi.json", json),
                new Case("hebi", "stories/changzhi/23-F7-hebi.xml", "application/xml;charset=GB18030"),
                new Case("national", "stories/changzhi/02-A5-national.json", json),
                new Case("shanxi-police", "contracts/police/samples/good/C1-by-face.json", "application/json"),
                new Case(
                        "xunqin",
                        "contracts/xunqin/samples/good/D1.form",
                        new String(
                                        Resources.bytes("contracts/xunqin/samples/good/D1.form.content-type"),
                                        StandardCharsets.US_ASCII)
                                .strip()));
    }

    @ParameterizedTest
    @MethodSource("partners")
    void aMessageIsInTheLedgerWhenItsReceiptIsGiven(Case sent) {
        Simulator partner = partner(sent);
        HttpResponse<byte[]> answer = post(partner, sent.bytes(), sent.contentType());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(partner.ledger().received()).singleElement().satisfies(entry -> {
            assertThat(entry.bytes()).isEqualTo(sent.bytes());
            assertThat(read(partner, answer, Field.RECEIPT_OF)).isEqualTo(entry.messageId());
        });
        assertThat(read(partner, answer, Field.RECEIPT_DIGEST)).isEqualTo(Digests.sm3(sent.bytes()));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue(partner.contract().contentType());
    }

    @ParameterizedTest
    @MethodSource("partners")
    void aReceiptKeepsTheContractItself(Case sent) {
        Simulator partner = partner(sent);
        assertKept(partner, post(partner, sent.bytes(), sent.contentType()));
        assertKept(partner, post(partner, broken(sent), sent.contentType()));
    }

    @ParameterizedTest
    @MethodSource("partners")
    void aCopyGetsTheSameReceiptAndHasNoSecondEffect(Case sent) {
        Simulator partner = partner(sent);
        HttpResponse<byte[]> first = post(partner, sent.bytes(), sent.contentType());
        HttpResponse<byte[]> again = post(partner, sent.bytes(), sent.contentType());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(partner.ledger().received()).hasSize(1);
        assertThat(partner.ledger().redelivered()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("partners")
    void theSameIdWithOtherBytesIsRefused(Case sent) {
        Simulator partner = partner(sent);
        post(partner, sent.bytes(), sent.contentType());
        HttpResponse<byte[]> crossed = post(partner, otherOrg(sent), sent.contentType());

        assertThat(crossed.statusCode()).isEqualTo(409);
        assertThat(new String(crossed.body(), charset(sent))).contains("E402");
        assertThat(partner.ledger().crossed()).isEqualTo(1);
        assertThat(partner.ledger().received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("partners")
    void whatBreaksTheContractIsSentBackAndLeavesNoTrace(Case sent) {
        Simulator partner = partner(sent);
        for (byte[] broken : List.of(broken(sent), wrongType(sent))) {
            HttpResponse<byte[]> answer = post(partner, broken, sent.contentType());

            assertThat(answer.statusCode())
                    .as(new String(answer.body(), charset(sent)))
                    .isEqualTo(400);
            assertThat(new String(answer.body(), charset(sent))).containsPattern("E10[1-5]|E20[12]");
        }
        assertThat(partner.ledger().received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("partners")
    void aPartnerThatWasKilledKnowsWhatItHadReceived(Case sent) {
        byte[] receipt;
        Simulator partner = partner(sent);
        receipt = post(partner, sent.bytes(), sent.contentType()).body();
        partners.restart();
        partner = partner(sent);
        assertThat(post(partner, sent.bytes(), sent.contentType()).body()).isEqualTo(receipt);
        assertThat(partner.ledger().received()).hasSize(1);
        assertThat(partner.ledger().redelivered()).isEqualTo(1);
    }

    @Test
    void theAdminApiOfWireMockIsReachableAndPutsAnAnswerBeforeTheDesk() {
        URI hebi = partners.named("hebi").address();
        String stub = "{\"request\":{\"method\":\"POST\"},\"response\":{\"status\":418}}";

        assertThat(Http.post(
                                hebi.resolve("/__admin/mappings"),
                                stub.getBytes(StandardCharsets.UTF_8),
                                "application/json")
                        .statusCode())
                .isEqualTo(201);
        assertThat(Http.post(hebi, new byte[0], "application/xml").statusCode()).isEqualTo(418);
    }

    private Simulator partner(Case sent) {
        return partners.named(sent.partner()).simulator();
    }

    private static HttpResponse<byte[]> post(Simulator partner, byte[] bytes, String contentType) {
        return Http.post(partner.address().orElseThrow(), bytes, contentType);
    }

    /** Cut off; a form is not, because WireMock answers a torn form by itself before the desk sees it. */
    private static byte[] broken(Case sent) {
        byte[] whole = sent.bytes();
        return sent.file().endsWith(".form")
                ? replaced(sent, "name=\"title\"", "name=\"titel\"")
                : Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    private static byte[] wrongType(Case sent) {
        return replaced(sent, "(E1|E2|F7|A5|SFHC|publish)(?=[\"<\r])", "Q9");
    }

    private static byte[] otherOrg(Case sent) {
        return replaced(sent, "JZZ[0-9]{8}(?=[\"<\r])", "JZZ99000001");
    }

    private static byte[] replaced(Case sent, String pattern, String by) {
        String text = new String(sent.bytes(), StandardCharsets.ISO_8859_1);
        return text.replaceFirst(pattern, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Charset charset(Case sent) {
        return sent.contentType().contains("GB18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    private static String read(Simulator partner, HttpResponse<byte[]> answer, Field field) {
        Contract contract = partner.contract();
        Letter letter = contract.read(answer.body());
        return contract.words().read(letter, field).orElseThrow();
    }

    private static void assertKept(Simulator partner, HttpResponse<byte[]> answer) {
        assertThat(partner.contract()
                        .inspect(answer.body(), partner.contract().contentType())
                        .problems())
                .isEmpty();
    }
}

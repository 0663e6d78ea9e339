package org.jieli.simulators.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jieli.simulators.Cast;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Step 23: both sides sign, and step 26: a visit is reported. */
@JieliSimulators(at = "2023-02-06T02:00:00Z")
class SigningTest {

    private static final String DIGEST = "7f".repeat(32);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final WireMockServer gateway =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private Cast cast;
    private Simulator hebi;
    private ChangzhiStory story;
    private Step signing;

    @BeforeEach
    void open(Partners partners) {
        gateway.stubFor(post(urlEqualTo("/v1/messages")).willReturn(ok()));
        gateway.start();
        cast = partners.connect(URI.create(gateway.baseUrl()), UnaryOperator.identity())
                .cast();
        hebi = cast.named("hebi");
        story = new ChangzhiStory(cast);
        signing = story.steps().get(22);
    }

    @AfterEach
    void close() {
        gateway.stop();
    }

    @Test
    void changzhiSignsTheDigestOfItsOwnSheet() {
        signing.turns().getFirst().say();

        String sent = said().getFirst();
        assertThat(sent)
                .contains("\"F7\"")
                .doesNotContain("0".repeat(64))
                .containsPattern("\"digest\":\"[0-9a-f]{64}\"");
    }

    @Test
    void hebiCannotSignWhatItHasNotSeen() {
        assertThatThrownBy(() -> signing.turns().get(1).say()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hebiSignsTheContentAndTheDigestThatItWasGiven() throws IOException, InterruptedException {
        deliver(given(DIGEST).set("/BW/JJQR/JJNR/BZ", "护送人员李䶮测试"));

        signing.turns().get(1).say();

        assertThat(said()).singleElement().satisfies(sent -> assertThat(sent)
                .contains("<BZ>护送人员李䶮测试</BZ>")
                .contains("<QSZY>" + DIGEST + "</QSZY>")
                .contains("<QSJS>接收人员</QSJS>"));
    }

    @Test
    void bothSignAlikeWhenTheGatewayCameToTheDigestOfChangzhi() throws IOException, InterruptedException {
        String digest = digestOfChangzhi();
        bothSign(digest);
        assertThat(story.signedAlike()).isTrue();
    }

    @Test
    void theyDoNotSignAlikeWhenTheGatewayCameToAnotherDigest() throws IOException, InterruptedException {
        bothSign(DIGEST);
        assertThat(story.signedAlike()).isFalse();
    }

    /** A gateway that has no time learns it, but accepts nothing. */
    private String digestOfChangzhi() {
        gateway.stubFor(post(urlEqualTo("/v1/messages")).willReturn(aResponse().withStatus(503)));
        signing.turns().getFirst().say();
        return said().getFirst().replaceAll("(?s).*\"digest\":\"([0-9a-f]{64})\".*", "$1");
    }

    private void bothSign(String digest) throws IOException, InterruptedException {
        String receipt = "{\"receipt\":{\"signed_digest\":\"" + digest + "\"}}";
        gateway.stubFor(post(urlEqualTo("/v1/messages")).willReturn(ok(receipt)));
        signing.turns().getFirst().say();
        deliver(given(digest));
        signing.turns().get(1).say();
    }

    @Test
    void aTurnWaitsForEverybodyWhoShouldHoldItsMessage() {
        Turn notice = new ChangzhiStory(cast).steps().get(18).turns().getFirst();
        assertThat(notice.waiting())
                .extracting(Simulator::name)
                .containsExactly("hebi", "shanxi-bureau", "henan-bureau");
    }

    /** The F7 of Changzhi as it comes to Hebi. */
    private Letter given(String digest) {
        return new Manuscript("changzhi")
                .letter(23, "F7", hebi)
                .set("/BW/JJQR/QZLB/QSZY", digest)
                .set(hebi.contract().words().path(Field.MESSAGE_ID), "018648d5-0000-7000-8000-000000000001");
    }

    private void deliver(Letter letter) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hebi.address().orElseThrow())
                .header("Content-Type", hebi.contract().contentType())
                .POST(BodyPublishers.ofByteArray(letter.bytes()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString(GB18030)).statusCode())
                    .isEqualTo(200);
        }
    }

    private List<String> said() {
        return gateway.findAll(postRequestedFor(urlEqualTo("/v1/messages"))).stream()
                .map(request -> new String(
                        request.getBody(),
                        request.getHeader("Content-Type").contains("GB18030") ? GB18030 : StandardCharsets.UTF_8))
                .toList();
    }
}

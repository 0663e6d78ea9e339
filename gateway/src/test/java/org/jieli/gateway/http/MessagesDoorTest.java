package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.gateway.http.Client.XML;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Gateway.Running.class)
class MessagesDoorTest {

    private final Client changzhi;
    private final Client hebi;
    private final Client anyang;
    private final Client bureau;
    private final Message notice = Notices.toHebi();
    private final String id = Notices.id(notice);

    MessagesDoorTest(Gateway gateway) {
        changzhi = gateway.as("changzhi");
        hebi = gateway.as("hebi");
        anyang = gateway.as("anyang");
        bureau = gateway.as("henan-bureau");
    }

    @Test
    void anAcceptedMessageIsAnsweredInTheSendersDialect() {
        HttpResponse<String> answer = changzhi.post(notice);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Jieli-Message-Id")).hasValue(id);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        assertThat(answer.body()).contains("<messageType>Z1</messageType>", id);
    }

    @Test
    void theSenderIsToldTheWholeLifeOfItsMessage() throws IOException {
        changzhi.post(notice);

        JsonNode life = json(changzhi.get("/v1/messages/" + id));

        assertThat(life.path("messageId").asText()).isEqualTo(id);
        assertThat(life.path("type").asText()).isEqualTo("F1");
        assertThat(life.path("nameZh").asText()).isEqualTo("护送通知");
        assertThat(life.path("from").asText()).isEqualTo("changzhi");
        assertThat(life.path("caseNo").asText()).isEqualTo(notice.getEnvelope().getCaseNo());
        assertThat(life.path("receivedAt").asText()).endsWith("+08:00");
        assertThat(life.path("digest").asText()).matches("[0-9a-f]{64}");
        assertThat(life.path("deliveries").findValuesAsText("to"))
                .containsExactlyInAnyOrder("hebi", "henan-bureau", "shanxi-bureau");
        assertThat(life.path("deliveries").findValuesAsText("state")).containsOnly("READY");
        assertThat(life.path("events").findValuesAsText("kind")).contains("accepted");
    }

    @Test
    void theLifeOfAMessageTellsNothingOfItsContent() {
        changzhi.post(notice);

        String life = changzhi.get("/v1/messages/" + id).body();

        assertThat(Messages.encode(notice)).asString(StandardCharsets.UTF_8).contains("李测试", "13800000001");
        assertThat(life).doesNotContain("李测试", "13800000001");
    }

    @Test
    void aReceiverSeesItsOwnDeliveryOnly() throws IOException {
        changzhi.post(notice);

        JsonNode life = json(hebi.get("/v1/messages/" + id));

        assertThat(life.path("deliveries").findValuesAsText("to")).containsExactly("hebi");
    }

    @Test
    void whoNeitherSentNorReceivesAMessageDoesNotLearnThatItExists() {
        changzhi.post(notice);

        assertThat(anyang.get("/v1/messages/" + id).statusCode()).isEqualTo(404);
        assertThat(anyang.get("/v1/messages/" + id).body())
                .isEqualTo(anyang.get("/v1/messages/" + Notices.id(Notices.toHebi()))
                        .body());
    }

    @Test
    void theSenderGetsItsOwnBytesBackAndNobodyElseDoes() {
        changzhi.post(notice);

        assertThat(changzhi.get("/v1/messages/" + id + "?form=sent").body())
                .isEqualTo(new String(Messages.encode(notice), StandardCharsets.UTF_8));
        assertThat(hebi.get("/v1/messages/" + id + "?form=sent").statusCode()).isEqualTo(404);
    }

    @Test
    void theStandardFormIsForTheSenderAndTheReceiverButNotForWhoGetsACopy() {
        changzhi.post(notice);
        String path = "/v1/messages/" + id + "?form=interchange";

        assertThat(changzhi.get(path).body()).contains("<HandoverNotice>");
        assertThat(hebi.get(path).body()).isEqualTo(changzhi.get(path).body());
        assertThat(bureau.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aCopyOfAnAcceptedMessageGetsTheSameReceipt() {
        HttpResponse<String> first = changzhi.post(notice);
        HttpResponse<String> second = changzhi.post(notice);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void whatCannotBeReadComesBackWithItsProblemInTheSendersDialect() {
        HttpResponse<String> answer =
                changzhi.post("/v1/messages", "text/plain", "不是报文".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<messageType>Z2</messageType>", "E101");
    }

    @Test
    void whatLacksARequiredFieldIsToBeCorrected() {
        notice.getEnvelope().setPurpose(null);

        HttpResponse<String> answer = changzhi.post(notice);

        assertThat(answer.statusCode()).isIn(409, 422);
        assertThat(answer.body()).contains("<messageType>Z2</messageType>");
    }

    @Test
    void aPartnerThatSpeaksAsAnotherIsForbidden() {
        HttpResponse<String> answer = anyang.post(notice);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("E303", "/envelope/senderOrg");
    }

    @Test
    void aFormIsTakenAsTheBytesItIs() {
        String form = "--grenze\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--grenze--\r\n";

        HttpResponse<String> answer = changzhi.post(
                "/v1/messages", "multipart/form-data; boundary=grenze", form.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("E101");
    }

    @Test
    void threeMebibytesAreReadToTheEnd() {
        HttpResponse<String> answer = changzhi.post("/v1/messages", XML, new byte[3 << 20]);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<messageType>Z2</messageType>");
    }

    @Test
    void tenMebibytesAreTooLargeWhetherTheySaySoOrNot() {
        byte[] large = new byte[10 << 20];

        assertTooLarge(changzhi.post("/v1/messages", XML, large));
        assertTooLarge(changzhi.post(
                "/v1/messages", XML, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"E104\"", "报文过大", "4194304");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}

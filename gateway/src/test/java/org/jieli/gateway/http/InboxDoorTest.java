package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.gateway.http.Client.XML;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jieli.schemas.fixture.Orgs;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Gateway.Running.class)
class InboxDoorTest {

    private static final int MORE_THAN_THE_SERVER_HAS_THREADS = 40;

    private final Client changzhi;
    private final Client hebi;
    private final Client luliang;

    InboxDoorTest(Gateway gateway) {
        changzhi = gateway.as("changzhi");
        hebi = gateway.as("hebi");
        luliang = gateway.as("luliang");
    }

    @Test
    void aStationThatWaitsGetsTheNoticeAsSoonAsItIsThereAndItsReceiptEndsTheDelivery() throws Exception {
        String cursor = lastCursorOf(hebi);
        CompletableFuture<HttpResponse<String>> waiting = hebi.getLater("/v1/inbox?wait=30&after=" + cursor);
        Message notice = Notices.toHebi();
        String id = Notices.id(notice);
        changzhi.post(notice);

        HttpResponse<String> letter = waiting.get();

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Jieli-Message-Id")).hasValue(id);
        assertThat(letter.headers().firstValue("Jieli-Message-Type")).hasValue("F1");
        assertThat(letter.headers().firstValueAsLong("Jieli-Cursor").orElseThrow())
                .isGreaterThan(Long.parseLong(cursor));
        assertThat(letter.body()).contains("<messageType>F1</messageType>", id);

        HttpResponse<String> taken = hebi.post("/v1/inbox/" + id + "/receipt", XML, receipt(id));

        assertThat(taken.statusCode()).isEqualTo(204);
        assertThat(hebi.get("/v1/messages/" + id).body()).contains("\"DELIVERED\"");
        assertThat(hebi.get("/v1/messages/" + id + "?form=received").body()).isEqualTo(letter.body());
        assertThat(changzhi.get("/v1/messages/" + id + "?form=received&partner=hebi")
                        .body())
                .isEqualTo(letter.body());
    }

    @Test
    void anEmptyInboxSaysSo() {
        assertThat(luliang.get("/v1/inbox").statusCode()).isEqualTo(204);
        assertThat(luliang.get("/v1/inbox?wait=1").statusCode()).isEqualTo(204);
    }

    @Test
    void stationsThatWaitDoNotKeepOthersFromSending() {
        List<CompletableFuture<HttpResponse<String>>> waiting = Stream.generate(
                        () -> luliang.getLater("/v1/inbox?wait=5"))
                .limit(MORE_THAN_THE_SERVER_HAS_THREADS)
                .toList();

        assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(202);

        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(waiting.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 204);
    }

    @Test
    void aReceiptThatIsNoneIsToldWhatIsWrongWithIt() {
        HttpResponse<String> answer = hebi.post(
                "/v1/inbox/" + Notices.id(Notices.toHebi()) + "/receipt",
                XML,
                "<回执/>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("回执有误", "\"problems\"", "\"place\"");
    }

    @Test
    void ofTwoMessagesUnderOneIdAReceiptMustNameTheSender() {
        String cursor = lastCursorOf(hebi);
        Message notice = Notices.toHebi();
        String id = Notices.id(notice);
        Message theirs = Notices.of(Orgs.LVLIANG_STATION, Orgs.HEBI_STATION);
        theirs.getEnvelope().setMessageId(id);
        changzhi.post(notice);
        luliang.post(theirs);
        String path = "/v1/inbox/" + id + "/receipt";

        assertThat(hebi.post(path, XML, receipt(id)).statusCode()).isEqualTo(204);
        HttpResponse<String> letter = hebi.get("/v1/inbox?after=" + cursor);
        hebi.get(
                "/v1/inbox?after=" + letter.headers().firstValue("Jieli-Cursor").orElseThrow());
        HttpResponse<String> whose = hebi.post(path, XML, receipt(id));
        assertThat(whose.statusCode()).isEqualTo(422);
        assertThat(whose.body()).contains("E201", "重交回执", "?sender=");
        assertThat(hebi.post(path + "?sender=" + Orgs.LVLIANG_STATION, XML, receipt(id))
                        .statusCode())
                .isEqualTo(204);

        assertThat(toHebi(id, Orgs.LVLIANG_STATION)).contains("DELIVERED");
        assertThat(toHebi(id, Orgs.CHANGZHI_STATION)).contains("IN_FLIGHT").doesNotContain("DELIVERED");
        hebi.post(path, XML, receipt(id));
        assertThat(toHebi(id, Orgs.CHANGZHI_STATION)).contains("DELIVERED");
    }

    @Test
    void whoWantsToWaitTooLongIsToldTheLimit() {
        HttpResponse<String> answer = hebi.get("/v1/inbox?wait=61");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("60");
        assertThat(hebi.get("/v1/inbox?after=last").statusCode()).isEqualTo(400);
    }

    private String toHebi(String id, String sender) {
        return hebi.get("/v1/messages/" + id + "?sender=" + sender).body();
    }

    private static String lastCursorOf(Client client) {
        String cursor = "0";
        HttpResponse<String> letter = client.get("/v1/inbox");
        while (letter.statusCode() == 200) {
            cursor = letter.headers().firstValue("Jieli-Cursor").orElseThrow();
            letter = client.get("/v1/inbox?after=" + cursor);
        }
        return cursor;
    }

    private static byte[] receipt(String messageId) {
        Message message = Samples.message(MessageType.Z1);
        message.getEnvelope().setSenderOrg(Orgs.HEBI_STATION);
        message.getEnvelope().setReceiverOrg(Orgs.CHANGZHI_STATION);
        ((Receipt) message.getBody()).setRefMessageId(messageId);
        return Messages.encode(message);
    }
}

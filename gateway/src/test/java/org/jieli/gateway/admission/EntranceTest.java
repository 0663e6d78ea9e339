package org.jieli.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Line;
import org.jieli.gateway.http.Notices;
import org.jieli.gateway.security.IssuedKeys;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More at once than the doors may take: whoever finds no room is told so at once, and nothing of a body is read before. */
class EntranceTest {

    private static final int REQUESTS = 6;
    private static final int PER_PARTNER = 4;

    @RegisterExtension
    private static final Gateway.Own GATEWAY = new Gateway.Own(
            "--jieli.admission.requests=" + REQUESTS,
            "--jieli.admission.per-partner=" + PER_PARTNER,
            "--jieli.admission.waits=2",
            "--server.undertow.threads.worker=8");

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Gateway gateway = GATEWAY.get();
    private final Client changzhi = gateway.as("changzhi");
    private final Client hebi = gateway.as("hebi");
    private final List<Line> lines = new ArrayList<>();

    @AfterEach
    void hangUp() {
        lines.forEach(Line::close);
        await().until(() -> gateway.part(Entrance.class).room() == REQUESTS);
    }

    @Test
    void oneTooManyIsToldWhenToComeAgainBeforeItsBodyIsRead() throws Exception {
        Stream.of(changzhi, changzhi, changzhi, hebi, hebi, hebi).forEach(this::begin);
        await().until(() -> gateway.part(Entrance.class).room() == 0);

        String answer = line().announce(changzhi, 1000).hear(AT_ONCE);

        assertThat(answer).startsWith("HTTP/1.1 429").containsIgnoringCase("Retry-After: 2");
        assertThat(answer).contains("\"E506\"", "网关繁忙：正在处理的请求过多", "too many requests are being processed");
    }

    @Test
    void whileTheDoorsAreFullTheOperatorComesIn() {
        Stream.of(changzhi, changzhi, changzhi, hebi, hebi, hebi).forEach(this::begin);
        await().until(() -> gateway.part(Entrance.class).room() == 0);

        Client operator = gateway.as(IssuedKeys.OPERATOR);
        assertThat(operator.get("/v1/operator/circuits").statusCode()).isEqualTo(200);
        assertThat(gateway.stranger().get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(operator.get("/actuator/prometheus").body()).contains("jieli_admission_room 0.0");
    }

    @Test
    void onePartnersFloodLeavesRoomForOthers() {
        Stream.generate(() -> changzhi).limit(PER_PARTNER).forEach(this::begin);
        await().until(() -> gateway.part(Entrance.class).room() == REQUESTS - PER_PARTNER);

        HttpResponse<String> one = changzhi.post(Notices.toHebi());
        assertThat(one.statusCode()).isEqualTo(429);
        assertThat(one.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(one.body()).contains("贵方同时提交的消息过多", "too many of your messages");
        assertThat(hebi.post(Notices.toHebi()).statusCode())
                .as("hebi is refused as sender only")
                .isEqualTo(403);
    }

    @Test
    void whatWasLetInIsFinishedAndTheRoomIsFreeAgain() throws Exception {
        byte[] notice = Messages.encode(Notices.toHebi());
        Line slow = line().announce(changzhi, notice.length);
        await().until(() -> gateway.part(Entrance.class).room() == REQUESTS - 1);

        assertThat(slow.say(notice).hear(AT_ONCE)).startsWith("HTTP/1.1 202");

        await().until(() -> gateway.part(Entrance.class).room() == REQUESTS);
    }

    @Test
    void tooManyWaitsAtTheInboxAreRefusedAndDoNotStandInTheWayOfMessages() {
        Client anyang = gateway.as("anyang");
        List<CompletableFuture<HttpResponse<String>>> waiting = Stream.generate(
                        () -> anyang.getLater("/v1/inbox?wait=3"))
                .limit(2)
                .toList();

        await().untilAsserted(
                        () -> assertThat(anyang.get("/v1/inbox").statusCode()).isEqualTo(429));
        assertThat(anyang.get("/v1/inbox").body()).contains("正在等待收件箱的连接过多");
        assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(202);

        assertThat(waiting.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 204);
        await().untilAsserted(
                        () -> assertThat(anyang.get("/v1/inbox").statusCode()).isEqualTo(204));
    }

    @Test
    void whatIsRefusedIsCounted() throws Exception {
        Stream.generate(() -> changzhi).limit(PER_PARTNER).forEach(this::begin);
        await().until(() -> gateway.part(Entrance.class).room() == REQUESTS - PER_PARTNER);
        changzhi.post(Notices.toHebi());

        assertThat(gateway.as(IssuedKeys.OPERATOR).get("/actuator/prometheus").body())
                .contains("jieli_admission_refused_total{shortage=\"partner\"}");
    }

    /** A message whose body does not come. */
    private void begin(Client client) {
        try {
            line().announce(client, 1000).say("<");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Line line() {
        Line line = Line.to(gateway);
        lines.add(line);
        return line;
    }
}

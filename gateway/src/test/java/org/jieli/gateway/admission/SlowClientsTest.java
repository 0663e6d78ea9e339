package org.jieli.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Gateway;
import org.jieli.gateway.http.Line;
import org.jieli.gateway.http.Notices;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that are slow on purpose, on a server with as many threads as there are such clients, so that a thread held shows. */
class SlowClientsTest {

    private static final int THREADS = 4;

    @RegisterExtension
    private static final Gateway.Own GATEWAY = new Gateway.Own(
            "--jieli.admission.body-time=1s",
            "--server.undertow.threads.worker=" + THREADS,
            "--server.undertow.options.server.REQUEST_PARSE_TIMEOUT=1000");

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration BETWEEN_DRIPS = Duration.ofMillis(100);

    private final Gateway gateway = GATEWAY.get();
    private final Client changzhi = gateway.as("changzhi");
    private final List<Line> lines = new ArrayList<>();

    @AfterEach
    void hangUp() {
        lines.forEach(Line::close);
    }

    @Test
    void aDrippingBodyIsToldThatItIsTooSlowAndCut() throws IOException {
        Line line = line().announce(changzhi, 100_000);

        await().pollInterval(BETWEEN_DRIPS).atMost(SOON).until(() -> !line.drips() || line.isHeard());

        assertThat(line.hear(SOON)).startsWith("HTTP/1.1 408").contains("报文发送过慢", "came too slowly");
        await().pollInterval(BETWEEN_DRIPS).atMost(SOON).until(() -> !line.drips());
    }

    @Test
    void aBodyThatDoesNotComeIsCutAfterASilence() throws IOException {
        assertThat(line().announce(changzhi, 100_000).isCutWithin(SOON)).isTrue();
    }

    @Test
    void aHeadThatDripsIsCut() throws IOException {
        Line line = line().say("POST /v1/messages HTTP/1.1\r\nHost: jieli\r\nX: ");

        await().pollInterval(BETWEEN_DRIPS).atMost(SOON).until(() -> !line.drips());
    }

    @Test
    void aStrangerWhoDripsIsCutToo() throws IOException {
        Line line = line().announce(gateway.stranger(), 100_000);

        assertThat(line.hear(SOON)).startsWith("HTTP/1.1 401");
        await().pollInterval(BETWEEN_DRIPS).atMost(SOON).until(() -> !line.drips());
    }

    @Test
    void aClientThatNeverReadsItsAnswersIsCut() throws IOException {
        Line line = line();
        demandWithoutReading(line);

        await().pollInterval(BETWEEN_DRIPS).atMost(SOON).until(() -> !line.drips());
    }

    @Test
    void othersAreServedWhileEveryThreadWasHeldBySlowOnes() throws IOException {
        for (int client = 0; client < THREADS; client++) {
            line().announce(changzhi, 100_000);
            demandWithoutReading(line());
        }

        assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(202);
    }

    @Test
    void strangersWhoDripHoldNoThread() throws IOException {
        for (int stranger = 0; stranger < 2 * THREADS; stranger++) {
            Line line = line().announce(gateway.stranger(), 100_000);
            assertThat(line.hear(SOON)).startsWith("HTTP/1.1 401");
        }

        long since = System.nanoTime();
        assertThat(changzhi.post(Notices.toHebi()).statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aMessageThatBrokeOffLeavesNothingAndCanBeSentAgain() throws IOException {
        Message notice = Notices.toHebi();
        byte[] bytes = Messages.encode(notice);
        Line line = line().announce(changzhi, bytes.length).say(Arrays.copyOf(bytes, bytes.length / 2));
        line.close();

        assertThat(changzhi.get("/v1/messages/" + Notices.id(notice)).statusCode())
                .isEqualTo(404);
        assertThat(changzhi.post(notice).statusCode()).isEqualTo(202);
    }

    /** Asks for megabytes, one after another on one connection. */
    private static void demandWithoutReading(Line line) throws IOException {
        line.say("GET /v1/contracts HTTP/1.1\r\nHost: jieli\r\n\r\n".repeat(200));
    }

    private Line line() {
        Line line = Line.to(gateway);
        lines.add(line);
        return line;
    }
}

package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jieli.gateway.postgres.Outage;
import org.jieli.routes.Counter;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is killed under the gateway and comes back: nobody gets a receipt meanwhile, and nothing acknowledged is lost. */
class VanishedDatabaseTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int WHILE_IT_IS_AWAY = 3;

    @TempDir
    private Path folder;

    private final Counter hebi = new Counter();

    @Test
    void nothingIsAcknowledgedWhileItIsAwayAndAllGoesOnWhenItIsBack() throws Exception {
        try (Outage database = Outage.of(folder, Path.of("target"));
                Gateway gateway = Gateway.with(settings(database));
                Counter counter = hebi) {
            Client changzhi = gateway.as("changzhi");
            CountDownLatch answering = new CountDownLatch(1);
            counter.answers(message -> answeredAfter(answering, message));
            Message underWay = Notices.toHebi();
            assertThat(changzhi.post(underWay).statusCode()).isEqualTo(202);
            await().atMost(SOON).until(() -> times(underWay) == 1);

            database.begin();
            List<Message> refused = new ArrayList<>();
            for (int message = 0; message < WHILE_IT_IS_AWAY; message++) {
                refused.add(Notices.toHebi());
                assertNotAcknowledged(changzhi.post(refused.getLast()));
            }
            assertNotAcknowledged(gateway.as("luliang").get("/v1/inbox"));
            assertThat(gateway.stranger().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            answering.countDown();
            database.end();

            await().atMost(SOON).untilAsserted(() -> assertThat(
                            changzhi.get("/v1/messages/" + Notices.id(underWay)).body())
                    .contains("\"DELIVERED\""));
            assertThat(times(underWay))
                    .as("its outcome was remembered, so it is not sent again")
                    .isEqualTo(1);
            for (Message again : refused) {
                assertThat(changzhi.post(again).statusCode()).isEqualTo(202);
                await().atMost(SOON).until(() -> times(again) == 1);
            }
        }
    }

    private static void assertNotAcknowledged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"SERVICE_UNAVAILABLE\"").doesNotContain("Z1");
    }

    private long times(Message message) {
        return hebi.received().stream()
                .filter(received -> Notices.id(received).equals(Notices.id(message)))
                .count();
    }

    private static Counter.Reply answeredAfter(CountDownLatch answering, Message message) {
        try {
            answering.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Counter.accept(message);
    }

    private List<String> settings(Outage database) {
        return List.of(
                "--spring.datasource.url=" + database.address().jdbcUrl(),
                "--spring.datasource.username=" + database.address().user(),
                "--spring.datasource.password=" + database.address().password(),
                "--spring.datasource.hikari.connection-timeout=1000",
                "--jieli.partners.hebi.url=" + hebi.url());
    }
}

package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jieli.gateway.postgres.Outage;
import org.jieli.gateway.prove.line.Line;
import org.jieli.gateway.prove.line.Weather;
import org.jieli.routes.Counter;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database is away while messages come, forty a second: it refuses every connection, or it takes them and never answers. The
 * minute of the issue is made shorter by settings: a silent connection is given up after two seconds instead of twenty.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAwayUnderLoadTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PAUSE_OF_SENDER = 25;
    private static final int MANY = 40;
    private static final int MOST_AT_ONCE = 32;

    private final Counter hebi = new Counter();
    private Outage database;
    private Line toDatabase;
    private Gateway gateway;

    @BeforeAll
    void open(@TempDir Path folder) {
        database = Outage.of(folder, Path.of("target"));
        String url = database.address().jdbcUrl();
        toDatabase = new Line(Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1")));
        gateway = Gateway.with(List.of(
                "--spring.datasource.url=" + url.replaceFirst(":\\d+/", ":" + toDatabase.port() + "/"),
                "--spring.datasource.username=" + database.address().user(),
                "--spring.datasource.password=" + database.address().password(),
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.datasource.hikari.validation-timeout=500",
                "--spring.datasource.hikari.data-source-properties.socketTimeout=2",
                "--jieli.partners.hebi.url=" + hebi.url()));
    }

    @AfterAll
    void close() {
        gateway.close();
        toDatabase.close();
        database.close();
        hebi.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SWALLOWED"})
    void nothingAcknowledgedIsLostAndItRecoversByItself(Weather weather) {
        try (Sender sender = new Sender()) {
            await().atMost(SOON).until(() -> sender.acknowledged.size() > MANY);

            toDatabase.turn(weather);
            await().atMost(SOON).until(() -> sender.putOff.get() > MANY && readiness() == 503);
            int before = sender.acknowledged.size();
            int putOff = sender.putOff.get();
            await().atMost(SOON).until(() -> sender.putOff.get() > putOff + MANY);
            assertThat(sender.acknowledged)
                    .as("nobody gets a receipt while the database is away")
                    .hasSize(before);

            toDatabase.turn(Weather.CLEAR);
            await().atMost(SOON).until(() -> readiness() == 200 && sender.acknowledged.size() > before + MANY);

            assertThat(sender.wrong).isEmpty();
            Set<String> promised = Set.copyOf(sender.acknowledged);
            await().atMost(SOON).untilAsserted(() -> assertThat(arrived()).containsAll(promised));
        }
    }

    private int readiness() {
        return gateway.stranger().get("/actuator/health/readiness").statusCode();
    }

    private Set<String> arrived() {
        return hebi.received().stream().map(Notices::id).collect(Collectors.toSet());
    }

    /** Changzhi, which sends notice after notice whatever becomes of them. */
    private final class Sender implements AutoCloseable {

        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private final AtomicInteger putOff = new AtomicInteger();
        private final Semaphore free = new Semaphore(MOST_AT_ONCE);
        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
        private final Client changzhi = gateway.as("changzhi");
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        private Sender() {
            clock.scheduleAtFixedRate(
                    () -> Thread.startVirtualThread(this::sendInTurn), 0, PAUSE_OF_SENDER, TimeUnit.MILLISECONDS);
        }

        /** On a slow machine fewer than forty a second are sent, never more at once. */
        private void sendInTurn() {
            if (free.tryAcquire()) {
                try {
                    send();
                } finally {
                    free.release();
                }
            }
        }

        private void send() {
            Message notice = Notices.toHebi();
            HttpResponse<String> answer = changzhi.post(notice);
            boolean later = answer.headers().firstValue("Retry-After").isPresent();
            if (answer.statusCode() == 202) {
                acknowledged.add(Notices.id(notice));
            } else if (later && (answer.statusCode() == 429 || answer.statusCode() == 503)) {
                putOff.incrementAndGet();
            } else {
                wrong.add(answer.statusCode() + " " + answer.body());
            }
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}

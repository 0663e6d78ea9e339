package org.jieli.gateway.prove.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jieli.gateway.http.Client;
import org.jieli.gateway.http.Notices;
import org.jieli.gateway.postgres.PostgresAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A whole gateway process whose machine's clock is wrong, beside one whose clock is right (needs libfaketime, else skipped). */
class WrongClockTest {

    private static final Path PARTNERS = Path.of("src/test/resources/partners-of-the-tests.yml");
    private static final String XINXIANG = "JZZ41070001";
    private static final Duration OFF = Duration.ofHours(30);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String DEADLINE = """
            insert into deadline (kind, key, due_at, free_at)
            values ('D-16', ?, now() + cast(? as interval), now() + cast(? as interval))""";

    @TempDir
    private Path folder;

    private JdbcTemplate jdbc;

    @Test
    void aNodeWhoseClockIsThirtyHoursWrongNeitherParksNorFiresEarlyNorLosesItsLeases() throws Exception {
        Optional<WrongClock> wrong = WrongClock.in(folder);
        assumeThat(wrong).isPresent();
        wrong.get().moveBy(OFF);
        try (Database database = Database.start(folder.resolve("database"), Path.of("target"));
                GatewayNode early = new GatewayNode("early", folder, PARTNERS, database, environment(wrong.get()));
                GatewayNode right = new GatewayNode("right", folder, PARTNERS, database, environment())) {
            jdbc = jdbc(database.addressBy(database.newLine()));
            early.start();
            assertThat(early.awaitReady(LONGEST_START)).isTrue();
            Client changzhi = changzhi(early);
            assertThat(changzhi.post(Notices.to(XINXIANG)).statusCode()).isEqualTo(202);
            right.start();
            assertThat(right.awaitReady(LONGEST_START)).isTrue();
            deadline("TOMORROW", "24 hours");
            assertAllIsWell(2);

            wrong.get().moveBy(OFF.negated());
            assertThat(changzhi.post(Notices.to(XINXIANG)).statusCode()).isEqualTo(202);
            assertAllIsWell(4);
        }
    }

    /** After so many attempts everything waits in its own time, what is due is taken, what is not due is not, and nobody is dead. */
    private void assertAllIsWell(int attempts) {
        String past = "PAST-" + attempts;
        deadline(past, "-1 hour");
        await().atMost(SOON).until(() -> count("select max(attempt) from delivery") >= attempts && taken(past));

        assertThat(count("select count(*) from delivery where state = 'PARKED'"))
                .isZero();
        assertThat(count("select count(*) from delivery where due_at > now() + interval '20 minutes'"))
                .isZero();
        assertThat(count("select count(*) from message where abs(extract(epoch from received_at - now())) > 600"))
                .isZero();
        assertThat(taken("TOMORROW")).isFalse();
        assertThat(count("select count(*) from node where dead_at is null")).isEqualTo(2);
        assertThat(count("select count(*) from node")).isEqualTo(2);
    }

    private void deadline(String key, String in) {
        jdbc.update(DEADLINE, key, in, in);
    }

    /** Whoever takes a deadline moves the time at which it is free. */
    private boolean taken(String key) {
        return count("select count(*) from deadline where free_at <> due_at and key = '" + key + "'") == 1;
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private static Map<String, String> environment(WrongClock clock) throws IOException {
        Map<String, String> all = new HashMap<>(clock.environment());
        all.putAll(environment());
        return all;
    }

    /** Nobody listens where Xinxiang is said to be. */
    private static Map<String, String> environment() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Map.of("XINXIANG_URL", "http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
    }

    private static Client changzhi(GatewayNode node) {
        URI door = URI.create("http://127.0.0.1:" + node.door().port());
        return new Client(
                HttpClient.newHttpClient(), door, "Bearer " + node.keys().get("changzhi"));
    }

    private static JdbcTemplate jdbc(PostgresAddress address) {
        return new JdbcTemplate(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
    }
}

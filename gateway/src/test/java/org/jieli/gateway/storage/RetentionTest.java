package org.jieli.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.CHANGZHI;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;
import static org.jieli.routes.journal.AcceptanceBuilder.wire;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jieli.gateway.config.RetentionSettings;
import org.jieli.gateway.journal.PostgresJournal;
import org.jieli.gateway.storage.Retention.Gone;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.AcceptanceBuilder;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.journal.Room;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lesson: "The pruner marked rows but freed no space" (nextgenhealthcare/connect#5483). Messages of 9 March 2026, and what is left. */
@ExtendWith(OwnDatabase.class)
class RetentionTest {

    private static final RetentionSettings SETTINGS =
            new RetentionSettings(Period.ofYears(5), Period.ofDays(30), Period.ofDays(7), Period.ofYears(30));

    private static final Instant IN_A_MONTH = MORNING.plus(Duration.ofDays(31));
    private static final Instant IN_FIVE_YEARS = later(Period.ofYears(5).plusDays(1));
    private static final String BYTES_OF_THE_DAY = "payload_t3_20260309";
    private static final Duration WAITING_FOR_READERS = Duration.ofSeconds(4);
    private static final String LONG = "长治站移交 ".repeat(1500);

    private DataSource database;
    private JdbcTemplate jdbc;
    private Journal journal;
    private Holds holds;
    private Retention retention;

    @BeforeEach
    void open(DataSource empty) {
        database = empty;
        jdbc = new JdbcTemplate(database);
        journal = new PostgresJournal(database);
        holds = new Holds(database);
        retention = new Retention(database, SETTINGS);
    }

    @Test
    void whatIsPastItsTimeFreesItsSpaceAndWhatIsNotFinishedOrHeldStaysByteForByte() {
        keep(4, 200);
        journal.accept(message(1).saying(LONG + 1).to("hebi").build(), List.of());
        journal.accept(message(2).saying(LONG + 2).build(), List.of());
        journal.accept(message(3).saying(LONG + 3).ofCase("A-2026-3").build(), List.of());
        holds.onMessage(id(2), "operator", "法院调取", MORNING).orElseThrow();
        holds.onCase("A-2026-3", "operator", "复核", MORNING);
        long bytes = size(BYTES_OF_THE_DAY);
        long before = databaseSize();

        assertThat(run(MORNING.plus(Duration.ofDays(30)))).doesNotContain(BYTES_OF_THE_DAY);
        assertThat(run(IN_A_MONTH)).contains(BYTES_OF_THE_DAY);

        assertThat(size(BYTES_OF_THE_DAY)).isZero();
        assertThat(before - databaseSize()).isGreaterThan(bytes * 9 / 10);
        assertBytes(1, LONG + 1);
        assertBytes(2, LONG + 2);
        assertBytes(3, LONG + 3);
        assertThat(journal.message(key(4))).isEmpty();
        assertThat(life(4).receipt().bytes())
                .isEqualTo(wire("receipt for " + LONG + 4).bytes());
    }

    @Test
    void whatIsNotFinishedIsStillDeliveredAndItsAttemptsAreKeptWithIt() {
        journal.accept(message(1).saying(LONG).to("hebi").build(), List.of());
        run(IN_A_MONTH);

        Delivery delivery = claim(IN_A_MONTH);
        assertThat(new String(delivery.interchange(), StandardCharsets.UTF_8)).contains(LONG);
        assertThat(journal.record(delivered(delivery, IN_A_MONTH), List.of())).isTrue();

        MessageLife.Way way = life(1).deliveries().getFirst();
        assertThat(way.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(way.attempts().getFirst().sent().bytes())
                .isEqualTo(wire("to hebi").bytes());

        run(IN_A_MONTH.plus(Duration.ofDays(29)));
        assertBytes(1, LONG);
        run(IN_A_MONTH.plus(Duration.ofDays(31)));
        assertThat(journal.message(key(1))).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from payload_hold", Long.class))
                .isZero();
    }

    @Test
    void aReaderThatTakesItsTimeKeepsNeitherIntakeWaitingNorLosesItsRows() throws Exception {
        keep(1, 20);
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            read(reader);
            CompletableFuture<List<String>> run =
                    CompletableFuture.supplyAsync(() -> run(IN_A_MONTH), Thread.ofPlatform()::start);
            Duration slowest = Duration.ZERO;
            for (int number = 100; !run.isDone(); number++) {
                Duration taken = timeToKeep(number);
                slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
            }
            assertThat(run.join()).doesNotContain(BYTES_OF_THE_DAY);
            assertThat(slowest).isLessThan(WAITING_FOR_READERS);
            read(reader);
            reader.rollback();
        }

        assertThat(run(IN_A_MONTH)).contains(BYTES_OF_THE_DAY);
        assertThat(size(BYTES_OF_THE_DAY)).isZero();
    }

    @Test
    void theRecordGoesAfterItsYearsAndTheMessageWithItUnlessItIsNeededStill() {
        journal.accept(message(1).saying("finished").build(), List.of());
        journal.accept(message(2).saying("never delivered").to("hebi").build(), List.of());
        journal.accept(message(3).saying("held").ofCase("A-2026-3").build(), List.of());
        journal.accept(signedDocument(4), List.of());
        holds.onCase("A-2026-3", "operator", "复核", MORNING);

        assertThat(run(IN_FIVE_YEARS)).contains("message_t2_20260309", "event_t2_20260309");

        assertThat(journal.lives(id(1), "jieli")).isEmpty();
        assertThat(jdbc.queryForList("select message_id from message_key order by 1", String.class))
                .containsExactly(id(2), id(3), id(4));
        assertBytes(2, "never delivered");
        assertBytes(3, "held");
        assertBytes(4, "signed");
        Delivery delivery = claim(IN_FIVE_YEARS);
        assertThat(journal.record(delivered(delivery, IN_FIVE_YEARS), List.of()))
                .isTrue();
        assertThat(life(2).deliveries().getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whatIsReleasedGoesWhenItsTimeIsOver() {
        journal.accept(message(3).saying("held").ofCase("A-2026-3").build(), List.of());
        Holds.Hold hold = holds.onCase("A-2026-3", "operator", "复核", MORNING);
        run(IN_FIVE_YEARS);
        assertBytes(3, "held");

        holds.release(hold.id(), "operator", "已结案", IN_FIVE_YEARS).orElseThrow();
        run(IN_FIVE_YEARS);

        assertThat(journal.lives(id(3), "jieli")).isEmpty();
        for (String table : List.of("message", "payload", "message_key", "event")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table, Long.class))
                    .as(table)
                    .isZero();
        }
        assertThat(decisions("hold")).containsExactly("placed: 复核", "released: 已结案");
    }

    @Test
    void everyPartitionThatGoesIsARowOfEvidence() {
        keep(1, 1);
        List<String> expected =
                retention.due(IN_A_MONTH).stream().map(Gone::partition).toList();

        assertThat(run(IN_A_MONTH)).isEqualTo(expected).contains(BYTES_OF_THE_DAY, "refusal_20260309");

        assertThat(jdbc.queryForList("select subject from decision where kind = 'retention' order by id", String.class))
                .isEqualTo(expected);
        assertThat(decisions("retention"))
                .allMatch(detail -> detail.matches("class T\\d, kept P\\d+D, \\d+ bytes, .*"));
        assertThat(retention.due(IN_A_MONTH)).isEmpty();
    }

    @Test
    void aDayThatComesAgainHasPartitionsAgain() {
        keep(1, 1);
        run(IN_A_MONTH);

        assertThat(new PostgresJournal(database).accept(message(2).build(), List.of()))
                .isInstanceOf(Kept.New.class);
    }

    @Test
    void onlyWhatIsKeptCanBeHeldAndAHoldIsPlacedOnce() {
        keep(1, 1);

        assertThat(holds.onMessage(id(9), "operator", "x", MORNING)).isEmpty();
        Holds.Hold first = holds.onMessage(id(1), "operator", "x", MORNING).orElseThrow();
        assertThat(holds.onMessage(id(1), "operator", "y", MORNING)).contains(first);
        assertThat(holds.open(0, 10)).containsExactly(first);
        assertThat(holds.release(first.id() + 1, "operator", "x", MORNING)).isEmpty();
    }

    @Test
    void theStockTellsTheOldestOfEachClass() {
        keep(1, 1);
        Stock stock = new Stock(database, SETTINGS);

        Map<RetentionClass, Instant> oldest = stock.oldest();
        assertThat(oldest.get(RetentionClass.T3)).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(oldest).doesNotContainKey(RetentionClass.HOLD);
        assertThat(stock.all(IN_A_MONTH)).hasSize(5).anySatisfy(t3 -> {
            assertThat(t3.retention()).isEqualTo(RetentionClass.T3);
            assertThat(t3.age()).isEqualTo(Duration.between(oldest.get(RetentionClass.T3), IN_A_MONTH));
            assertThat(t3.bytes()).isPositive();
        });
    }

    @Test
    @Timeout(60)
    void aWrongClockDropsNothing() {
        keep(1, 1);
        Stock stock = new Stock(database, SETTINGS);

        try (RetentionDuty wrong = new RetentionDuty(retention, stock, duty -> true, () -> IN_A_MONTH, () -> MORNING)) {
            wrong.look();
            assertThat(size(BYTES_OF_THE_DAY)).isPositive();
            assertThat(wrong.age(RetentionClass.T3))
                    .isEqualTo(Duration.ofDays(31).toSeconds());
        }
        try (RetentionDuty right =
                new RetentionDuty(retention, stock, duty -> true, () -> IN_A_MONTH, () -> IN_A_MONTH)) {
            right.look();
            assertThat(size(BYTES_OF_THE_DAY)).isZero();
        }
    }

    private List<String> run(Instant now) {
        return retention.run(now, "jieli").orElseThrow().stream()
                .map(Gone::partition)
                .toList();
    }

    private void keep(int from, int howMany) {
        for (int number = from; number < from + howMany; number++) {
            journal.accept(message(number).saying(LONG + number).build(), List.of());
        }
    }

    private Duration timeToKeep(int number) {
        Acceptance today = message(number).receivedAt(IN_A_MONTH).to("hebi").build();
        long start = System.nanoTime();
        assertThat(journal.accept(today, List.of())).isInstanceOf(Kept.New.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void read(Connection reader) throws SQLException {
        try (var statement = reader.createStatement();
                var rows = statement.executeQuery("select count(*) from payload where retention = 'T3'")) {
            rows.next();
            assertThat(rows.getLong(1)).isPositive();
        }
    }

    private static Acceptance signedDocument(int number) {
        KeptMessage signed = new KeptMessage(
                key(number),
                "changzhi",
                MessageType.F7,
                null,
                "J-1",
                false,
                MORNING,
                wire("signed"),
                "sm3 of signed",
                "<message/>".getBytes(StandardCharsets.UTF_8));
        Acceptance notice = message(number).build();
        return new Acceptance(signed, notice.receipt(), List.of(), List.of(), List.of(), null, List.of(), List.of(), 0);
    }

    private Delivery claim(Instant now) {
        return journal.claim("node", 10, now, Duration.ofMinutes(1), Room.unlimited())
                .getFirst();
    }

    private static Outcome delivered(Delivery delivery, Instant at) {
        return new Outcome(
                delivery.id(),
                delivery.attempt(),
                DeliveryState.DELIVERED,
                at,
                null,
                null,
                wire("to hebi"),
                wire("from hebi"),
                List.of());
    }

    private MessageLife life(int number) {
        return journal.lives(id(number), "jieli").getFirst();
    }

    private void assertBytes(int number, String content) {
        assertThat(journal.message(key(number)).orElseThrow().raw().bytes())
                .isEqualTo(wire(content).bytes());
    }

    private List<String> decisions(String kind) {
        return jdbc.queryForList("select detail from decision where kind = ? order by id", String.class, kind);
    }

    private long size(String table) {
        return jdbc.queryForObject("select coalesce(pg_total_relation_size(to_regclass(?)), 0)", Long.class, table);
    }

    private long databaseSize() {
        return jdbc.queryForObject("select pg_database_size(current_database())", Long.class);
    }

    private static MessageKey key(int number) {
        return new MessageKey(CHANGZHI, AcceptanceBuilder.id(number));
    }

    private static Instant later(Period period) {
        return LocalDate.ofInstant(MORNING, ZoneOffset.UTC)
                .plus(period)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}

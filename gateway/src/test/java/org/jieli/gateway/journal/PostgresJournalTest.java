package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Json;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalContract;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.journal.Refusal;
import org.jieli.routes.journal.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(TestDatabase.class)
class PostgresJournalTest extends JournalContract {

    private Journal journal;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open(DataSource database) {
        journal = new PostgresJournal(database);
        jdbc = new JdbcTemplate(database);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Test
    void refusedBytesAreKept() {
        Refusal refusal = refusal();

        long number = journal.refuse(refusal);

        Map<String, Object> row = jdbc.queryForMap("select * from refusal where id = ?", number);
        assertThat(row)
                .containsEntry("partner", refusal.partner())
                .containsEntry("raw", refusal.raw().bytes())
                .containsEntry("raw_type", refusal.raw().contentType());
        assertThat(Json.problems((String) row.get("problems"))).isEqualTo(refusal.problems());
    }

    @Test
    void whatAMachineFailureSaysHoldsNothingOfTheMessage() {
        Acceptance unstorable = message(1).ofCase("张某某\0").build();

        assertThatThrownBy(() -> journal.accept(unstorable, List.of()))
                .isInstanceOf(JournalException.class)
                .hasMessage("The database could not do it: SQLSTATE 22021")
                .cause()
                .hasMessage("SQLSTATE 22021");
    }

    @Test
    void aDeliveryDoesNotEndUnseenWhileTheNextOfItsCaseIsBeingKept(DataSource database) {
        journal.accept(message(1).ofCase("A-1").to("hebi").build(), List.of());
        Delivery first = claim().getFirst();

        CompletableFuture<Boolean> ending = new TransactionTemplate(new JdbcTransactionManager(database))
                .execute(status -> {
                    journal.accept(message(2).ofCase("A-1").to("hebi").build(), List.of());
                    CompletableFuture<Boolean> record = CompletableFuture.supplyAsync(() -> deliver(first));
                    await().until(() -> record.isDone() || somebodyWaitsForALock());
                    return record;
                });

        assertThat(ending.join()).isTrue();
        assertThat(claim())
                .extracting(Delivery::key)
                .extracting(MessageKey::messageId)
                .containsExactly(id(2));
    }

    private List<Delivery> claim() {
        return journal.claim("node", 10, MORNING, Duration.ofMinutes(1), Room.unlimited());
    }

    private boolean deliver(Delivery delivery) {
        return journal.record(
                new Outcome(
                        delivery.id(),
                        delivery.attempt(),
                        DeliveryState.DELIVERED,
                        MORNING,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                List.of());
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.queryForObject("select exists (select 1 from pg_locks where not granted)", Boolean.class);
    }

    @Test
    void aMigratedDatabaseIsLeftAsItIs(DataSource database) {
        journal = new PostgresJournal(database);
        journal.accept(message(1).build(), List.of());

        JournalMigration.migrate(database);

        assertThat(journal.message(message(1).build().message().key())).isPresent();
    }
}

package org.jieli.gateway.bench.strain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jieli.gateway.journal.PostgresJournal;
import org.jieli.gateway.journal.TestDatabase;
import org.jieli.routes.journal.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies are messages like any other to the journal, whatever its tables look like. */
@ExtendWith(TestDatabase.class)
class CopiesTest {

    @Test
    void copiesWaitLikeTheirOriginal(DataSource database) throws SQLException {
        PostgresJournal journal = new PostgresJournal(database);
        journal.accept(message(1).ofCase("CASE-1").to("dead").build(), List.of());

        try (Connection connection = database.getConnection()) {
            new Copies(connection).add(id(1), 1000, 25_000, Map.of());
        }

        assertThat(journal.backlog()).containsEntry(DeliveryState.READY, 25_001L);
    }

    @Test
    void aCopyNamesItselfInItsBytes(DataSource database) throws SQLException {
        PostgresJournal journal = new PostgresJournal(database);
        journal.accept(message(1).ofCase("CASE-1").saying(id(1)).to("dead").build(), List.of());

        try (Connection connection = database.getConnection()) {
            new Copies(connection).add(id(1), 1000, 1, Map.of("partner", "'hebi'"));
        }

        String copy = id(1).substring(0, 24) + "0000000003e8";
        assertThat(journal.unfinished("hebi", copy)).singleElement().satisfies(delivery -> assertThat(
                        new String(delivery.interchange(), StandardCharsets.UTF_8))
                .contains(copy)
                .doesNotContain(id(1)));
    }

    @Test
    void aCopyForAnotherPartnerIsThatPartners(DataSource database) throws SQLException {
        PostgresJournal journal = new PostgresJournal(database);
        journal.accept(message(1).ofCase("CASE-1").to("dead").build(), List.of());

        try (Connection connection = database.getConnection()) {
            new Copies(connection).add(id(1), 1000, 3, Map.of("partner", "'hebi'"));
        }

        assertThat(journal.unfinished("hebi", id(1).substring(0, 24) + "0000000003ea"))
                .hasSize(1);
    }
}

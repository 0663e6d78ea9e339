package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalContract;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

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
    void aMigratedDatabaseIsLeftAsItIs(DataSource database) {
        journal = new PostgresJournal(database);
        journal.accept(message(1).build(), List.of());

        JournalMigration.migrate(database);

        assertThat(journal.message(message(1).build().message().key())).isPresent();
    }
}

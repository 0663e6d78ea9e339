package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Lease;
import org.jieli.routes.journal.Nodes;
import org.jieli.routes.journal.NodesContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PostgresNodesTest extends NodesContract {

    private DataSource database;
    private Journal journal;
    private Nodes nodes;

    @BeforeEach
    void open(DataSource empty) {
        database = empty;
        journal = new PostgresJournal(database);
        nodes = new PostgresNodes(database);
    }

    @Test
    @Timeout(30)
    void aNodeThatStoodStillInTheMiddleOfItsWorkIsTakenOverAllTheSame() throws SQLException {
        nodes.beat("east");
        journal.accept(
                message(1).sentAtOnce("hebi", new Lease("east", Instant.now())).build(), List.of());
        Connection still = database.getConnection();
        still.setAutoCommit(false);
        still.createStatement().executeUpdate("update delivery set cause = 'begun'");

        assertThat(nodes.takeOver(Duration.ZERO)).isEqualTo(1);

        assertThatThrownBy(still::commit).isInstanceOf(SQLException.class);
        database.unwrap(HikariDataSource.class).evictConnection(still);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Nodes nodes() {
        return nodes;
    }
}

package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javax.sql.DataSource;
import org.jieli.routes.journal.AcceptanceBuilder;
import org.jieli.routes.journal.Circuits;
import org.jieli.routes.journal.Circuits.Circuit;
import org.jieli.routes.journal.Circuits.Force;
import org.jieli.routes.journal.Circuits.Forced;
import org.jieli.routes.journal.CircuitsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(TestDatabase.class)
class PostgresCircuitsTest extends CircuitsContract {

    private Circuits circuits;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open(DataSource database) {
        circuits = new PostgresCircuits(database);
        jdbc = new JdbcTemplate(database);
    }

    @Override
    protected Circuits circuits() {
        return circuits;
    }

    @Test
    void everyDecisionStaysInTheAuditTrail() {
        Circuit hebi = new Circuit("hebi", "deliver");
        Forced open = new Forced(Force.OPEN, "王主任", "机房搬迁", AcceptanceBuilder.MORNING);
        circuits.force(hebi, Optional.of(open), open.by(), open.at());
        circuits.force(hebi, Optional.empty(), "李主任", open.at().plusSeconds(60));

        assertThat(jdbc.queryForList(
                        "select decided_by || ' ' || kind || ' ' || subject || ' ' || detail from decision order by id",
                        String.class))
                .containsExactly("王主任 circuit hebi deliver OPEN: 机房搬迁", "李主任 circuit hebi deliver left to itself");
    }
}

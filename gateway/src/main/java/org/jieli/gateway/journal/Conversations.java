package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code conversation}. A step counts only if it finds the version it was decided on. */
final class Conversations {

    private static final String OPEN = """
            insert into conversation (kind, state, version, case_no, facts, key) values (?, ?, ?, ?, ?, ?)
            on conflict (key) do nothing""";

    private static final String STEP = """
            update conversation set kind = ?, state = ?, version = ?, case_no = ?, facts = ?
            where key = ? and version = ?""";

    private static final String ONE = "select * from conversation where key = ?";

    private final JdbcTemplate jdbc;

    Conversations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes all steps, in the order of their keys so that two transactions never wait for each other; false if one is stale. */
    boolean step(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(step -> step.after().key()))
                .allMatch(this::step);
    }

    Optional<Conversation> find(String key) {
        return jdbc.query(ONE, (row, n) -> conversation(row), key).stream().findFirst();
    }

    private boolean step(Step step) {
        Conversation after = step.after();
        String facts = Json.write(after.facts());
        int made = step.before() == 0
                ? jdbc.update(OPEN, after.kind(), after.state(), after.version(), after.caseNo(), facts, after.key())
                : jdbc.update(
                        STEP,
                        after.kind(),
                        after.state(),
                        after.version(),
                        after.caseNo(),
                        facts,
                        after.key(),
                        step.before());
        return made == 1;
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                row.getString("key"),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("version"),
                row.getString("case_no"),
                Json.facts(row.getString("facts")));
    }
}

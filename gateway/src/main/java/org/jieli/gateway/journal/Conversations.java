package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.COUNT;
import static org.jieli.gateway.sql.Column.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.gateway.journal.Effects.Change;
import org.jieli.gateway.sql.Json;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Conversation;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code conversation}. A step counts only if it finds the version it was decided on. */
final class Conversations {

    private static final String OPEN = """
            insert into conversation (key, kind, state, version, case_no, facts) select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (key) do nothing returning key""";

    private static final String STEP = """
            update conversation c
            set kind = step.kind, state = step.state, version = step.version, case_no = step.case_no, facts = step.facts
            from unnest(?, ?, ?, ?, ?, ?, ?) as step(key, kind, state, version, case_no, facts, before)
            where c.key = step.key and c.version = step.before returning c.key""";

    private static final String FIND = "select * from conversation where key = any (?)";

    private final JdbcTemplate jdbc;

    Conversations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes conversations; returns the keys of those that were as their change was decided on. */
    static Supplier<Set<String>> change(Script script, Collection<Change> changes) {
        Rows opened = new Rows(TEXT, TEXT, TEXT, COUNT, TEXT, TEXT);
        Rows stepped = new Rows(TEXT, TEXT, TEXT, COUNT, TEXT, TEXT, COUNT);
        for (Change change : changes) {
            Conversation after = change.after();
            String facts = Json.write(after.facts());
            if (change.before() == 0) {
                opened.add(after.key(), after.kind(), after.state(), after.version(), after.caseNo(), facts);
            } else {
                stepped.add(
                        after.key(),
                        after.kind(),
                        after.state(),
                        after.version(),
                        after.caseNo(),
                        facts,
                        change.before());
            }
        }
        Supplier<List<String>> begun = script.query(OPEN, opened, (row, n) -> row.getString("key"));
        Supplier<List<String>> gone = script.query(STEP, stepped, (row, n) -> row.getString("key"));
        return () -> Stream.concat(begun.get().stream(), gone.get().stream()).collect(Collectors.toSet());
    }

    Map<String, Conversation> find(Set<String> keys) {
        Map<String, Conversation> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    Conversation conversation = conversation(row);
                    found.put(conversation.key(), conversation);
                },
                (Object) keys.toArray(String[]::new));
        return found;
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

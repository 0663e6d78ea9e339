package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.TEXT;
import static org.jieli.gateway.sql.Column.TIME;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Custody;
import org.jieli.routes.journal.CustodyMove;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code custody}: one row a case, so that there is never more than one custodian and never none. */
final class Custodians {

    private static final String OPEN = """
            insert into custody (case_no, org, since) select * from unnest(?, ?, ?)
            on conflict (case_no) do nothing returning case_no""";

    private static final String MOVE = """
            update custody c set org = move.org, since = move.since
            from unnest(?, ?, ?, ?) as move(case_no, org, since, former)
            where c.case_no = move.case_no and c.org = move.former returning c.case_no""";

    private static final String FIND = "select * from custody where case_no = any (?)";

    private final JdbcTemplate jdbc;

    Custodians(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves custody; returns the cases whose custody was where the move takes it from. */
    static Supplier<Set<String>> move(Script script, Collection<CustodyMove> moves) {
        Rows opened = new Rows(TEXT, TEXT, TIME);
        Rows moved = new Rows(TEXT, TEXT, TIME, TEXT);
        for (CustodyMove move : moves) {
            if (move.from() == null) {
                opened.add(move.caseNo(), move.to(), move.at());
            } else {
                moved.add(move.caseNo(), move.to(), move.at(), move.from());
            }
        }
        Supplier<List<String>> begun = script.query(OPEN, opened, (row, n) -> row.getString("case_no"));
        Supplier<List<String>> gone = script.query(MOVE, moved, (row, n) -> row.getString("case_no"));
        return () -> Stream.concat(begun.get().stream(), gone.get().stream()).collect(Collectors.toSet());
    }

    Map<String, Custody> find(Set<String> caseNos) {
        Map<String, Custody> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    String caseNo = row.getString("case_no");
                    found.put(caseNo, new Custody(caseNo, row.getString("org"), Columns.time(row, "since")));
                },
                (Object) caseNos.toArray(String[]::new));
        return found;
    }
}

package org.jieli.gateway.journal;

import java.util.Optional;
import org.jieli.routes.journal.Custody;
import org.jieli.routes.journal.CustodyMove;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code custody}: one row a case, so that there is never more than one custodian and never none. */
final class Custodians {

    private static final String OPEN =
            "insert into custody (org, since, case_no) values (?, ?, ?) on conflict (case_no) do nothing";

    private static final String MOVE = "update custody set org = ?, since = ? where case_no = ? and org = ?";

    private static final String ONE = "select * from custody where case_no = ?";

    private final JdbcTemplate jdbc;

    Custodians(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False if custody is not where the move takes it from. */
    boolean move(CustodyMove move) {
        Object at = Columns.time(move.at());
        int moved = move.from() == null
                ? jdbc.update(OPEN, move.to(), at, move.caseNo())
                : jdbc.update(MOVE, move.to(), at, move.caseNo(), move.from());
        return moved == 1;
    }

    Optional<Custody> find(String caseNo) {
        return jdbc
                .query(
                        ONE,
                        (row, n) ->
                                new Custody(row.getString("case_no"), row.getString("org"), Columns.time(row, "since")),
                        caseNo)
                .stream()
                .findFirst();
    }
}

package org.jieli.gateway.journal;

import static org.jieli.gateway.sql.Column.COUNT;

import java.util.List;
import java.util.function.Supplier;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers of messages, deliveries and events. They are taken in the transaction that uses them, so that what is kept after somebody
 * saw a number gets a greater one, on whatever node.
 */
final class Numbers {

    private static final String TAKE =
            "select nextval('number') as no from unnest(?) as wanted(many), generate_series(1, wanted.many)";

    private final Supplier<List<Long>> taken;
    private int used;

    private Numbers(Supplier<List<Long>> taken) {
        this.taken = taken;
    }

    /** They can be used once the script ran. */
    static Numbers take(Script script, int howMany) {
        Rows wanted = new Rows(COUNT);
        wanted.add(howMany);
        return new Numbers(script.query(TAKE, wanted, (row, n) -> row.getLong("no")));
    }

    /** They can be used at once. */
    static Numbers take(JdbcTemplate jdbc, int howMany) {
        Script script = new Script();
        Numbers numbers = take(script, howMany);
        script.run(jdbc);
        return numbers;
    }

    long next() {
        return taken.get().get(used++);
    }
}

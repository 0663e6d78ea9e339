package org.jieli.gateway.journal;

import java.util.Iterator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers of messages, deliveries and events. They are taken in the transaction that uses them, so that what is kept after somebody
 * saw a number gets a greater one, on whatever node.
 */
final class Numbers {

    private static final String TAKE = "select nextval('number') from generate_series(1, ?)";

    private final Iterator<Long> taken;

    private Numbers(Iterator<Long> taken) {
        this.taken = taken;
    }

    static Numbers take(JdbcTemplate jdbc, int howMany) {
        return new Numbers(jdbc.queryForList(TAKE, Long.class, howMany).iterator());
    }

    long next() {
        return taken.next();
    }
}

package org.jieli.gateway.storage;

import java.time.LocalDate;

/**
 * A partition of a table.
 *
 * @param day its first day
 * @param standing how it stands to its table
 */
record Partition(DayTable table, LocalDate day, Standing standing) {

    /** How a partition stands to its table. */
    enum Standing {
        ATTACHED,
        /** Invisible, but somebody may still be reading it. */
        LEAVING,
        DETACHED
    }

    String name() {
        return table.partition(day);
    }

    /** The first day after it. */
    LocalDate next() {
        return table.next(day);
    }

    /** Its days in SQL, about column {@code day} of {@code alias}; no parameters, so that planning looks at these days only. */
    String days(String alias) {
        return "%1$s.day >= %2$s and %1$s.day < %3$s".formatted(alias, Days.sql(day), Days.sql(next()));
    }
}

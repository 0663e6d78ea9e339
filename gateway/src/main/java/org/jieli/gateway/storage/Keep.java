package org.jieli.gateway.storage;

import java.time.LocalDate;
import java.time.Period;
import org.jieli.gateway.config.RetentionSettings;

/** How long the classes are kept, by whole days (UTC). Immutable and thread-safe. */
final class Keep {

    private final RetentionSettings settings;

    Keep(RetentionSettings settings) {
        this.settings = settings;
    }

    /** The time of a class; of what is held, nothing beyond the time of its own class. */
    Period of(RetentionClass retention) {
        return switch (retention) {
            case T2 -> settings.t2();
            case T3 -> settings.t3();
            case T4 -> settings.t4();
            case T5 -> settings.t5();
            case HOLD -> Period.ZERO;
        };
    }

    /** True if even the youngest that can be in the partition has been kept for its time. */
    boolean isOver(Partition partition, LocalDate today) {
        return !partition.next().plus(of(partition.table().retention())).isAfter(today);
    }

    /** What last happened before this day has been kept for its time. */
    LocalDate cutoff(RetentionClass retention, LocalDate today) {
        return today.minus(of(retention));
    }
}

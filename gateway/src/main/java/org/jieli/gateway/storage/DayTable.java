package org.jieli.gateway.storage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A table in partitions of days or years. Rows are added to a partition and leave with it, so nothing is vacuumed before PostgreSQL
 * must do it for its own sake.
 */
enum DayTable {
    MESSAGE("message_t2", RetentionClass.T2, false),
    EVENT("event_t2", RetentionClass.T2, false),
    PAYLOAD_T3("payload_t3", RetentionClass.T3, false),
    PAYLOAD_T4("payload_t4", RetentionClass.T4, false),
    PAYLOAD_T5("payload_t5", RetentionClass.T5, true),
    REFUSAL("refusal", RetentionClass.T3, false);

    /** Rows are as long as a page takes before their values are put aside. */
    private static final String OPTIONS = "autovacuum_enabled = false, toast_tuple_target = 8160";

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

    private final String table;
    private final RetentionClass retention;
    private final boolean yearly;

    DayTable(String table, RetentionClass retention, boolean yearly) {
        this.table = table;
        this.retention = retention;
        this.yearly = yearly;
    }

    String table() {
        return table;
    }

    RetentionClass retention() {
        return retention;
    }

    /** The name of the partition that a day belongs to. */
    String partition(LocalDate day) {
        return table + "_" + (yearly ? YEAR : DateTimeFormatter.BASIC_ISO_DATE).format(day);
    }

    /** The first day of the partition that a day belongs to. */
    LocalDate first(LocalDate day) {
        return yearly ? day.withDayOfYear(1) : day;
    }

    /** The first day after the partition that a day belongs to. */
    LocalDate next(LocalDate day) {
        return yearly ? first(day).plusYears(1) : day.plusDays(1);
    }

    /** Makes the partition by itself and then attaches it: the table stays open to readers and writers meanwhile. */
    String create(LocalDate day) {
        return "create table %s (like %s including all) with (%s)".formatted(partition(day), table, OPTIONS);
    }

    /** The first day of a partition of this table; empty if the name is not one of its partitions. */
    Optional<LocalDate> day(String partition) {
        String prefix = table + "_";
        String digits = partition.startsWith(prefix) ? partition.substring(prefix.length()) : "";
        if (!digits.matches(yearly ? "\\d{4}" : "\\d{8}")) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.parse(yearly ? digits + "0101" : digits, DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Takes the partition out while the table stays open to readers and writers; waits for those who may be reading it. */
    String detach(LocalDate day) {
        return "alter table %s detach partition %s concurrently".formatted(table, partition(day));
    }

    /** Ends a {@link #detach} that gave up waiting: nobody sees the rows of the partition any more. */
    String detachAtLast(LocalDate day) {
        return "alter table %s detach partition %s finalize".formatted(table, partition(day));
    }

    String attach(LocalDate day) {
        return "alter table %s attach partition %s for values from ('%s') to ('%s')"
                .formatted(table, partition(day), first(day), next(day));
    }
}

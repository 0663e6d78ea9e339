package org.jieli.gateway.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jieli.gateway.config.RetentionSettings;
import org.jieli.gateway.sql.Transactions;
import org.jieli.gateway.storage.Partition.Standing;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept, by retention class. Thread-safe. */
public final class Stock {

    /**
     * What is kept of a class.
     *
     * @param keep for how long; nothing for HOLD, whose rows stay as long as they are needed
     * @param oldest first day (UTC) of the oldest partition, or of the oldest row in HOLD; null if there is none
     * @param age time since then began; null if there is none
     * @param bytes on the disk, indexes included
     */
    public record OfClass(
            RetentionClass retention, Period keep, LocalDate oldest, Duration age, int partitions, long bytes) {}

    private static final List<String> HELD = List.of("message_hold", "payload_hold", "event_hold");

    /** Numbers rise with the days, and there is an index of numbers. */
    private static final String OLDEST_HELD = "select day from %s order by no limit 1";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Partitions partitions;
    private final Keep keep;

    /** The stock of {@code database}, kept by {@code settings}. */
    public Stock(DataSource database, RetentionSettings settings) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        partitions = new Partitions(jdbc);
        keep = new Keep(settings);
    }

    /** Every class, in the order of the classes. */
    public List<OfClass> all(Instant now) {
        return transactions.read(() -> {
            List<Partition> there = partitions.all();
            Map<RetentionClass, LocalDate> oldest = oldest(there);
            return Stream.of(RetentionClass.values())
                    .map(retention -> of(retention, names(retention, there), oldest.get(retention), now))
                    .toList();
        });
    }

    /** When the oldest day of each class began; classes of which nothing is kept are not there. */
    public Map<RetentionClass, Instant> oldest() {
        return transactions.read(() -> {
            Map<RetentionClass, Instant> starts = new EnumMap<>(RetentionClass.class);
            oldest(partitions.all()).forEach((retention, day) -> starts.put(retention, Days.start(day)));
            return starts;
        });
    }

    private OfClass of(RetentionClass retention, List<String> names, LocalDate oldest, Instant now) {
        long bytes = names.stream().mapToLong(partitions::bytes).sum();
        Duration age = oldest == null ? null : Duration.between(Days.start(oldest), now);
        return new OfClass(retention, keep.of(retention), oldest, age, names.size(), bytes);
    }

    private static List<String> names(RetentionClass retention, List<Partition> there) {
        return retention == RetentionClass.HOLD
                ? HELD
                : there.stream()
                        .filter(partition -> partition.table().retention() == retention)
                        .map(Partition::name)
                        .toList();
    }

    private Map<RetentionClass, LocalDate> oldest(List<Partition> there) {
        Map<RetentionClass, LocalDate> oldest = new EnumMap<>(RetentionClass.class);
        there.stream()
                .filter(partition -> partition.standing() == Standing.ATTACHED)
                .forEach(partition -> oldest.merge(partition.table().retention(), partition.day(), Stock::earlier));
        HELD.stream()
                .flatMap(table -> jdbc.queryForList(OLDEST_HELD.formatted(table), LocalDate.class).stream())
                .forEach(day -> oldest.merge(RetentionClass.HOLD, day, Stock::earlier));
        return oldest;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

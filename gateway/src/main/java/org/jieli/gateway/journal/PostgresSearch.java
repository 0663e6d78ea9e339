package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Transactions;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.MessageKey;
import org.jieli.schemas.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds kept messages by what they are, newest first, a page at a time. A page begins where the one before ended, in the index of the
 * day on which that was, so that it costs the same wherever it begins; days are looked at one, two, four, at most 64 at a time until
 * the page is full. Thread-safe.
 */
public final class PostgresSearch {

    /** A day is never analysed while it grows: the planner takes it for small, reads all of it and sorts, unless it must not. */
    static final String BY_INDEX = "set local enable_bitmapscan = off; set local enable_sort = off";

    private static final int MOST_DAYS_AT_ONCE = 64;

    /**
     * Which messages; an empty part means all.
     *
     * @param partner name of the partner that sent it
     * @param caseNo case number
     * @param messageId id of the message
     * @param from received at this time or later
     * @param to received before this time
     */
    public record Filter(
            Optional<String> partner, Optional<String> caseNo, Optional<String> messageId, Instant from, Instant to) {}

    /**
     * The place of a message in the order of the search.
     *
     * @param day the day (UTC) on which it was received
     * @param no its number
     */
    public record Place(LocalDate day, long no) {}

    /** A message, without its bytes. */
    public record Found(
            Place place, MessageKey key, String partner, MessageType type, String caseNo, Instant receivedAt) {}

    private static final String OF_A_DAY = """
            (select m.day, m.no, m.sender_org, m.message_id, m.partner, m.type, m.case_no, m.received_at from message m
            where m.day = %s and m.no < ?%s and m.received_at >= ? and m.received_at < ? order by m.no desc limit ?)""";

    private static final Comparator<Found> NEWEST_FIRST = Comparator.comparing(
                    (Found found) -> found.place().day())
            .thenComparing(found -> found.place().no())
            .reversed();

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final MessageKeys keys;

    /** The messages in {@code database}, whose tables {@link JournalMigration} has made. */
    public PostgresSearch(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
        keys = new MessageKeys(jdbc);
    }

    /** At most {@code max} messages after {@code after}, or from the newest on. */
    public List<Found> find(Filter filter, Optional<Place> after, int max) {
        return transactions.write(status -> {
            jdbc.execute(BY_INDEX);
            return filter.messageId()
                    .map(id -> ofId(id, filter, after, max))
                    .orElseGet(() -> byDays(filter, after, max));
        });
    }

    private List<Found> ofId(String id, Filter filter, Optional<Place> after, int max) {
        List<LocalDate> days = keys.find(id).stream().map(Filed::day).distinct().toList();
        return days.isEmpty() ? List.of() : of(days, filter, after, max);
    }

    private List<Found> byDays(Filter filter, Optional<Place> after, int max) {
        LocalDate oldest = Days.of(filter.from());
        LocalDate newest = Days.of(filter.to());
        LocalDate day =
                after.map(Place::day).filter(begin -> begin.isBefore(newest)).orElse(newest);
        List<Found> page = new ArrayList<>();
        for (int size = 1; page.size() < max && !day.isBefore(oldest); size = Math.min(2 * size, MOST_DAYS_AT_ONCE)) {
            List<LocalDate> days = LongStream.range(0, size)
                    .mapToObj(day::minusDays)
                    .filter(one -> !one.isBefore(oldest))
                    .toList();
            page.addAll(of(days, filter, after, max - page.size()));
            day = day.minusDays(size);
        }
        return page;
    }

    /** Never holds more than a page of each of the days. */
    private List<Found> of(List<LocalDate> days, Filter filter, Optional<Place> after, int max) {
        List<Object> parameters = new ArrayList<>();
        String sql = days.stream()
                .map(day -> ofDay(day, filter, after, max, parameters))
                .collect(Collectors.joining(" union all "));
        return jdbc.query(sql, (row, n) -> found(row), parameters.toArray()).stream()
                .sorted(NEWEST_FIRST)
                .limit(max)
                .toList();
    }

    private static String ofDay(LocalDate day, Filter filter, Optional<Place> after, int max, List<Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        parameters.add(after.map(place -> before(place, day)).orElse(Long.MAX_VALUE));
        add("partner", filter.partner(), conditions, parameters);
        add("case_no", filter.caseNo(), conditions, parameters);
        add("message_id", filter.messageId(), conditions, parameters);
        Collections.addAll(parameters, Columns.time(filter.from()), Columns.time(filter.to()), max);
        return OF_A_DAY.formatted(Days.sql(day), conditions);
    }

    /** The number before which messages of a day come after a place: nothing is left of younger days. */
    private static long before(Place place, LocalDate day) {
        if (place.day().equals(day)) {
            return place.no();
        }
        return place.day().isAfter(day) ? Long.MAX_VALUE : 0;
    }

    private static void add(String column, Optional<String> value, StringBuilder conditions, List<Object> parameters) {
        value.ifPresent(given -> {
            conditions.append(" and m.").append(column).append(" = ?");
            parameters.add(given);
        });
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Place(row.getObject("day", LocalDate.class), row.getLong("no")),
                new MessageKey(row.getString("sender_org"), row.getString("message_id")),
                row.getString("partner"),
                MessageType.valueOf(row.getString("type")),
                row.getString("case_no"),
                Columns.time(row, "received_at"));
    }
}

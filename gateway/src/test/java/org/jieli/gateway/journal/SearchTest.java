package org.jieli.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.routes.journal.AcceptanceBuilder.MORNING;
import static org.jieli.routes.journal.AcceptanceBuilder.id;
import static org.jieli.routes.journal.AcceptanceBuilder.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jieli.gateway.journal.PostgresSearch.Filter;
import org.jieli.gateway.journal.PostgresSearch.Found;
import org.jieli.gateway.journal.PostgresSearch.Place;
import org.jieli.gateway.sql.Transactions;
import org.jieli.gateway.storage.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lesson: "The message browser ran out of heap on search" (nextgenhealthcare/connect#1623). */
@ExtendWith(TestDatabase.class)
class SearchTest {

    private static final Instant WEEK_BEFORE = MORNING.minus(Duration.ofDays(7));
    private static final Instant NEXT_DAY = MORNING.plus(Duration.ofDays(1));

    private PostgresJournal journal;
    private PostgresSearch search;
    private JdbcTemplate jdbc;
    private Transactions transactions;

    @BeforeEach
    void open(DataSource database) {
        journal = new PostgresJournal(database);
        search = new PostgresSearch(database);
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
    }

    @Test
    void allMessagesAreFoundOnceNewestFirstPageByPage() {
        for (int number = 1; number <= 10; number++) {
            Instant at = MORNING.minus(Duration.ofHours(12L * (10 - number)));
            journal.accept(message(number).receivedAt(at).build(), List.of());
        }

        List<String> found = new ArrayList<>();
        List<Found> page = search.find(all(), Optional.empty(), 3);
        while (!page.isEmpty()) {
            page.forEach(one -> found.add(one.key().messageId()));
            page = search.find(all(), Optional.of(page.getLast().place()), 3);
        }

        assertThat(found).containsExactly(id(10), id(9), id(8), id(7), id(6), id(5), id(4), id(3), id(2), id(1));
    }

    @Test
    void oneStationOneCaseOrOneMessageIsFound() {
        journal.accept(message(1).ofCase("A-1").build(), List.of());
        journal.accept(message(2).ofCase("A-2").build(), List.of());

        assertThat(ids(new Filter(Optional.empty(), Optional.of("A-1"), Optional.empty(), WEEK_BEFORE, NEXT_DAY)))
                .containsExactly(id(1));
        assertThat(ids(new Filter(Optional.empty(), Optional.empty(), Optional.of(id(2)), WEEK_BEFORE, NEXT_DAY)))
                .containsExactly(id(2));
        assertThat(ids(new Filter(Optional.of("changzhi"), Optional.empty(), Optional.empty(), WEEK_BEFORE, NEXT_DAY)))
                .containsExactly(id(2), id(1));
        assertThat(ids(new Filter(Optional.of("hebi"), Optional.empty(), Optional.empty(), WEEK_BEFORE, NEXT_DAY)))
                .isEmpty();
        assertThat(ids(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), WEEK_BEFORE, MORNING)))
                .isEmpty();
    }

    @Test
    void aPageCostsTheSameAtItsFirstRowAndAtTheHundredThousandth() {
        journal.accept(message(1).build(), List.of());
        jdbc.update("""
                insert into message (retention, day, no, message_id, sender_org, partner, type, urgent, received_at, raw_digest,
                    receipt, receipt_type, problems, payload)
                select 'T2', day, no + n, 'copy', sender_org, partner, type, urgent, received_at, raw_digest, receipt,
                    receipt_type, problems, payload
                from message, generate_series(1, 100000) as n where message_id = ?""", id(1));
        Place newest = search.find(all(), Optional.empty(), 1).getFirst().place();
        Place oldest = new Place(newest.day(), newest.no() - 99_900);

        long first = pagesRead(Optional.empty());
        long last = pagesRead(Optional.of(oldest));

        assertThat(search.find(all(), Optional.of(oldest), 50)).hasSize(50);
        assertThat(last).isLessThanOrEqualTo(first + 20);
        assertThat(first).isLessThan(200);
    }

    /** Pages of the database that a page of the search touches, by what PostgreSQL says of the same statement. */
    private long pagesRead(Optional<Place> after) {
        String statement =
                "select m.no from message m where m.day = date '%s' and m.no < %d order by m.no desc limit 50"
                        .formatted(
                                after.map(Place::day).orElse(Days.of(MORNING)),
                                after.map(Place::no).orElse(Long.MAX_VALUE));
        String plan = transactions.write(status -> {
            jdbc.execute(PostgresSearch.BY_INDEX);
            return String.join(
                    "\n", jdbc.queryForList("explain (analyze, buffers, timing off) " + statement, String.class));
        });
        assertThat(plan).contains("Index").doesNotContain("Sort  (");
        return plan.lines()
                .filter(line -> line.contains("Buffers: shared"))
                .findFirst()
                .map(line -> line.replaceAll("\\D+", " ").strip().split(" "))
                .map(numbers ->
                        List.of(numbers).stream().mapToLong(Long::parseLong).sum())
                .orElseThrow();
    }

    private List<String> ids(Filter filter) {
        return search.find(filter, Optional.empty(), 100).stream()
                .map(found -> found.key().messageId())
                .toList();
    }

    private static Filter all() {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), WEEK_BEFORE, NEXT_DAY);
    }
}

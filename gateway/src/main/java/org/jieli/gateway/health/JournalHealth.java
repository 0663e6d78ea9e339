package org.jieli.gateway.health;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Up when the journal's database commits a write and gives it back. Looks at most once a second however often it is asked, because
 * anybody may ask. Thread-safe.
 */
public final class JournalHealth implements HealthIndicator {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();
    private static final String ROUND_TRIP = """
            insert into readiness (id, checked_at) values (1, now())
            on conflict (id) do update set checked_at = excluded.checked_at returning id""";

    private final JdbcTemplate database;
    private final LongSupplier nanoClock;
    private final Lock looking = new ReentrantLock();
    private volatile Seen last;

    private record Seen(Health health, long at) {}

    /** @param database the migrated database of the journal */
    public JournalHealth(DataSource database) {
        this(database, System::nanoTime);
    }

    JournalHealth(DataSource database, LongSupplier nanoClock) {
        this.database = new JdbcTemplate(database);
        this.database.setQueryTimeout(SECONDS_TO_ANSWER);
        this.nanoClock = nanoClock;
        this.last = new Seen(Health.outOfService().build(), nanoClock.getAsLong() - GOOD_FOR);
    }

    /** What was seen last, unless that is old and nobody else is looking. */
    @Override
    public Health health() {
        if (nanoClock.getAsLong() - last.at() >= GOOD_FOR && looking.tryLock()) {
            try {
                last = new Seen(roundTrip(), nanoClock.getAsLong());
            } finally {
                looking.unlock();
            }
        }
        return last.health();
    }

    private Health roundTrip() {
        try {
            database.queryForObject(ROUND_TRIP, Integer.class);
            return Health.up().build();
        } catch (DataAccessException failure) {
            return Health.down()
                    .withDetail("error", failure.getClass().getSimpleName())
                    .build();
        }
    }
}

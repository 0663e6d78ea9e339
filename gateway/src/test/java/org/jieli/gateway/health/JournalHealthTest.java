package org.jieli.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jieli.gateway.journal.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ExtendWith(TestDatabase.class)
class JournalHealthTest {

    private final AtomicLong now = new AtomicLong();

    /** A database that can be taken away, and counts who asks. */
    private static final class Fragile extends DelegatingDataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean gone;

        Fragile(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            if (gone) {
                throw new SQLException("gone", "08006");
            }
            return super.getConnection();
        }
    }

    @Test
    void aDatabaseThatCommitsIsUpAndOneThatIsGoneIsDown(DataSource database) {
        Fragile fragile = new Fragile(database);
        JournalHealth health = new JournalHealth(fragile, now::get);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        fragile.gone = true;
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).doesNotContain("gone");
    }

    @Test
    void howeverOftenAnybodyAsksTheDatabaseIsAskedOnceASecond(DataSource database) {
        Fragile fragile = new Fragile(database);
        JournalHealth health = new JournalHealth(fragile, now::get);

        for (int request = 0; request < 100; request++) {
            health.health();
        }

        assertThat(fragile.asked).hasValue(1);
    }
}

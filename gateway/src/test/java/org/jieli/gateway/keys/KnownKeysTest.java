package org.jieli.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jieli.gateway.journal.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ExtendWith(TestDatabase.class)
class KnownKeysTest {

    private final AtomicLong now = new AtomicLong();
    private Keys keys;
    private Asked database;
    private KnownKeys known;

    /** A database that counts who asks, and can be taken away. */
    private static final class Asked extends DelegatingDataSource {

        private final AtomicInteger times = new AtomicInteger();
        private volatile boolean gone;

        Asked(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            times.incrementAndGet();
            if (gone) {
                throw new SQLException("gone", "08006");
            }
            return super.getConnection();
        }
    }

    @BeforeEach
    void open(DataSource real) {
        keys = new Keys(real, Instant::now);
        database = new Asked(real);
        known = new KnownKeys(new Keys(database, Instant::now), now::get);
    }

    @Test
    void aKeyThatWasJustShownCostsNoQuery() {
        String key = keys.issue("changzhi").orElseThrow();

        for (int request = 0; request < 100; request++) {
            assertThat(known.partnerOf(key)).contains("changzhi");
        }

        assertThat(database.times).hasValue(1);
    }

    @Test
    void aReplacedKeyIsGoodForFiveSecondsAtMost() {
        String former = keys.issue("changzhi").orElseThrow();
        known.partnerOf(former);
        keys.rotate("changzhi", "operator");
        assertThat(known.partnerOf(former)).contains("changzhi");

        now.addAndGet(KnownKeys.GOOD_FOR.toNanos());

        assertThat(known.partnerOf(former)).isEmpty();
    }

    @Test
    void aKeyThatThisNodeReplacedEndsAtOnceAndNobodyElsesDoes() {
        String former = keys.issue("changzhi").orElseThrow();
        String hebi = keys.issue("hebi").orElseThrow();
        known.partnerOf(former);
        known.partnerOf(hebi);
        keys.rotate("changzhi", "operator");

        known.forget("changzhi");

        assertThat(known.partnerOf(former)).isEmpty();
        database.gone = true;
        assertThat(known.partnerOf(hebi)).contains("hebi");
    }

    @Test
    void nothingIsKeptAboutAnUnknownKey() {
        String key = keys.issue("changzhi").orElseThrow();
        keys.rotate("changzhi", "operator");
        assertThat(known.partnerOf(key)).isEmpty();
        assertThat(known.partnerOf(key)).isEmpty();

        assertThat(database.times).as("nothing is kept about unknown keys").hasValue(2);
    }

    @Test
    void whoIsKnownIsKnownWhileTheDatabaseIsGoneAndAboutOthersNothingIsSaid() {
        String changzhi = keys.issue("changzhi").orElseThrow();
        String hebi = keys.issue("hebi").orElseThrow();
        known.partnerOf(changzhi);

        database.gone = true;

        assertThat(known.partnerOf(changzhi)).contains("changzhi");
        assertThatThrownBy(() -> known.partnerOf(hebi)).isInstanceOf(DataAccessException.class);
        database.gone = false;
        assertThat(known.partnerOf(hebi)).contains("hebi");
    }
}

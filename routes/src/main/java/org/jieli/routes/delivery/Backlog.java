package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much waits, counted now and then: the longer a count takes, the rarer it is made, but one that took long because the database
 * was away is not believed for longer than a minute. Thread-safe.
 */
final class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final int REST = 50;
    private static final long LONGEST_REST = TimeUnit.MINUTES.toNanos(1);

    private final Journal journal;
    private final Duration every;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile long waiting;
    private volatile long next = System.nanoTime();

    /** @param every shortest time between two counts */
    Backlog(Journal journal, Duration every) {
        this.journal = journal;
        this.every = every;
    }

    /** How many deliveries were waiting when last counted. */
    long waiting() {
        return waiting;
    }

    /** Counts on a thread of its own, if it is time. */
    void countInTime() {
        if (System.nanoTime() - next >= 0 && counting.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::count);
        }
    }

    private void count() {
        long since = System.nanoTime();
        try {
            waiting = journal.backlog().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (JournalException e) {
            LOG.warn("The backlog could not be counted", e);
        } finally {
            long took = System.nanoTime() - since;
            next = System.nanoTime() + Math.max(every.toNanos(), Math.min(REST * took, LONGEST_REST));
            counting.set(false);
        }
    }
}

package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.function.Supplier;
import org.jieli.routes.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again while the journal does not answer: what a partner answered must not be forgotten because the database was away. */
final class Persistent {

    private static final Logger LOG = LoggerFactory.getLogger(Persistent.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration horizon;

    /** @param horizon how long it tries, at least; shorter than a lease */
    Persistent(Duration horizon) {
        this.horizon = horizon;
    }

    /**
     * @throws JournalException if the horizon is over, or the thread was interrupted
     */
    <T> T call(Supplier<T> work) {
        long end = System.nanoTime() + horizon.toNanos();
        for (Duration pause = Duration.ofMillis(100); ; pause = longer(pause)) {
            try {
                return work.get();
            } catch (JournalException e) {
                if (System.nanoTime() + pause.toNanos() - end > 0 || !slept(pause)) {
                    throw e;
                }
                LOG.warn("The journal does not answer; trying again in {}", pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

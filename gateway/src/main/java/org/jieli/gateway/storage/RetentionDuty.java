package org.jieli.gateway.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has retention run, on one node, within ten minutes after the day (UTC) began; what could not go then goes later. Every node
 * tells how old the oldest of each class is. Thread-safe.
 */
public final class RetentionDuty implements AutoCloseable {

    /** Who looks after retention. */
    static final String DUTY = "retention";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionDuty.class);

    private static final String GATEWAY = "jieli";
    private static final long MINUTES_BETWEEN = 10;
    private static final long SECONDS_TO_END = 30;

    /** Clocks that disagree by more: one of them is wrong, and nothing that is dropped comes back. */
    private static final Duration DISAGREEMENT = Duration.ofHours(1);

    private final Retention retention;
    private final Stock stock;
    private final Predicate<String> duties;
    private final InstantSource journal;
    private final InstantSource machine;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jieli-retention").factory());
    private volatile Map<RetentionClass, Instant> oldest = Map.of();

    /**
     * @param duties tells whether this node has a duty
     * @param journal the journal's time, which is that of the database
     * @param machine the time of this machine
     */
    public RetentionDuty(
            Retention retention, Stock stock, Predicate<String> duties, InstantSource journal, InstantSource machine) {
        this.retention = retention;
        this.stock = stock;
        this.duties = duties;
        this.journal = journal;
        this.machine = machine;
    }

    /** Begins to look, at once and every ten minutes. */
    public void start() {
        executor.scheduleWithFixedDelay(this::look, 0, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** Seconds since the oldest day of a class began; NaN if nothing of it is kept, or before the first look. */
    public double age(RetentionClass retentionClass) {
        Instant start = oldest.get(retentionClass);
        return start == null
                ? Double.NaN
                : Duration.between(start, journal.instant()).toSeconds();
    }

    void look() {
        try {
            if (duties.test(DUTY) && clocksAgree()) {
                retention.run(journal.instant(), GATEWAY);
            }
            oldest = stock.oldest();
        } catch (RuntimeException failure) {
            LOG.warn("Retention could not be looked after; trying again", failure);
        }
    }

    private boolean clocksAgree() {
        Duration apart = Duration.between(journal.instant(), machine.instant()).abs();
        boolean agree = apart.compareTo(DISAGREEMENT) <= 0;
        if (!agree) {
            LOG.warn("The clocks of the database and of this machine are {} apart: nothing is dropped", apart);
        }
        return agree;
    }

    /** Ends after the partition that is just going. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("Retention is still at work; the database will end it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

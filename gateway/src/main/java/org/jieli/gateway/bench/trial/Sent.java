package org.jieli.gateway.bench.trial;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jieli.gateway.bench.load.Ledger;

/**
 * The messages of one measurement, from {@code first} until before {@code next}.
 *
 * @param accepted when each was acknowledged
 * @param arrivals when each arrived
 * @param counted which of them count
 */
public record Sent(Ledger accepted, Ledger arrivals, long first, long next, LongPredicate counted) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** How many were acknowledged from {@code from} until before {@code to}. */
    public long acceptedBetween(long from, long to) {
        return accepted.between(first, next, from, to).filter(counted).count();
    }

    /** How many arrived from {@code from} until before {@code to}. */
    public long arrivedBetween(long from, long to) {
        return arrivals.between(first, next, from, to).filter(counted).count();
    }

    /**
     * How long those that were acknowledged from {@code from} until before {@code to} were on their way from the acknowledgement to
     * the arrival, in nanoseconds; 0 for one that arrived before its acknowledgement came back.
     */
    public long[] waits(long from, long to) {
        return accepted.between(first, next, from, to)
                .filter(counted)
                .filter(n -> arrivals.at(n) != 0)
                .map(n -> Math.max(0, arrivals.at(n) - accepted.at(n)))
                .toArray();
    }

    /**
     * Waits until everything acknowledged has arrived; gives up when nothing has arrived for a minute.
     *
     * @return how many have not arrived
     */
    public long awaitArrivals() throws InterruptedException {
        long before = Long.MAX_VALUE;
        long missing = missing();
        long since = System.nanoTime();
        while (missing > 0 && System.nanoTime() - since < PATIENCE.toNanos()) {
            if (missing < before) {
                before = missing;
                since = System.nanoTime();
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            missing = missing();
        }
        return missing;
    }

    private long missing() {
        return LongStream.range(first, next)
                .filter(counted)
                .filter(n -> accepted.at(n) != 0 && arrivals.at(n) == 0)
                .count();
    }
}

package org.jieli.gateway.bench.trial;

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
        return Patience.untilNone(this::missing);
    }

    private long missing() {
        return LongStream.range(first, next)
                .filter(counted)
                .filter(n -> accepted.at(n) != 0 && arrivals.at(n) == 0)
                .count();
    }
}

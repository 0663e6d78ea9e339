package org.jieli.gateway.bench.trial;

import java.util.concurrent.atomic.AtomicLong;
import org.jieli.gateway.bench.load.Ledger;
import org.jieli.gateway.bench.load.Numbers;

/**
 * What all measurements of a run share.
 *
 * @param numbers the numbers of its messages
 * @param next the number of the next message
 * @param arrivals when each message arrived at a receiver
 */
public record Run(Numbers numbers, AtomicLong next, Ledger arrivals) {

    /** A run without messages yet. */
    public static Run begin() {
        return new Run(new Numbers(System.currentTimeMillis()), new AtomicLong(1), new Ledger());
    }
}

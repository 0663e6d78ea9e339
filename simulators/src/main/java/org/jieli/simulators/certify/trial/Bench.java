package org.jieli.simulators.certify.trial;

import java.time.Clock;

/**
 * What every case of a run works with. Thread-safe.
 *
 * @param party who is tested
 * @param courier how messages reach it
 * @param letterbox what comes from it
 * @param clock the time at which messages are written
 */
public record Bench(
        Party party, Courier courier, Letterbox letterbox, Pace pace, Clock clock, Drafts drafts, Marks marks) {

    /** A bench for a party. */
    public Bench(Party party, Courier courier, Letterbox letterbox, Pace pace, Clock clock) {
        this(
                party,
                courier,
                letterbox,
                pace,
                clock,
                new Drafts(party, clock),
                Marks.of(party.contract().dialect()));
    }
}

package org.jieli.routes.journal;

import java.time.Instant;
import java.util.List;

/**
 * What waits for each partner, and the alerts about it. At most one alert is open for a partner and cause, however many messages,
 * attempts and nodes there are. Thread-safe; a machine that fails is a {@link JournalException}.
 */
public interface Alerts {

    /** Deliveries of one group are counted up to here: a million cost no more than that. */
    int COUNTED_AT_MOST = 10_000;

    /** The reason of deliveries that wait for a person. */
    String PARKED = "PARKED";

    /** The reason of deliveries that their partner fetches. */
    String PULLED = "PULLED";

    /** The reason of deliveries of which no attempt ended yet. */
    String UNTRIED = "";

    /**
     * Deliveries to one partner that wait for one reason in one lane.
     *
     * @param partner name of the partner
     * @param reason {@link #PARKED}, {@link #PULLED}, {@link #UNTRIED} or the word of the last outcome, for example {@code connect}
     * @param urgent true for the urgent lane
     * @param number how many, counted up to {@link #COUNTED_AT_MOST}
     * @param oldest when the oldest message among them was accepted
     */
    record Waiting(String partner, String reason, boolean urgent, long number, Instant oldest) {}

    /**
     * An alert.
     *
     * @param partner name of the partner
     * @param cause why its messages wait
     * @param urgent true if an urgent message waits too long
     * @param number how many wait for this cause, each group counted up to {@link #COUNTED_AT_MOST}
     * @param oldest when the oldest of them was accepted
     * @param raisedAt since when it is open
     * @param seenAt when the cause was last seen
     */
    record Alert(
            String partner,
            Cause cause,
            boolean urgent,
            long number,
            Instant oldest,
            Instant raisedAt,
            Instant seenAt) {}

    /** Everything that has not ended, in groups, ordered by partner, reason and lane. The cost does not grow with what waits. */
    List<Waiting> waiting();

    /** The alerts that are open, ordered by partner and cause. */
    List<Alert> open();

    /**
     * Opens an alert, or brings the open one of its partner and cause up to date; that one keeps the time at which it was raised.
     *
     * @return true if it is new
     */
    boolean raise(Alert alert);

    /**
     * Ends the open alert of a partner and cause; the record of it stays.
     *
     * @return false if none was open
     */
    boolean clear(String partner, Cause cause, Instant at);
}

package org.jieli.routes.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.message.MessageType;

/** Deliveries that wait for a person. They stay until somebody decides; nothing here is ever deleted. Thread-safe. */
public interface Parking {

    /**
     * Which parked deliveries; an empty part means all.
     *
     * @param id one delivery
     * @param partner name of the receiver
     * @param type type of the message
     * @param cause word of the last outcome, for example {@code timeout}
     * @param caseNo case number
     * @param before parked before
     */
    record Filter(
            Optional<Long> id,
            Optional<String> partner,
            Optional<MessageType> type,
            Optional<String> cause,
            Optional<String> caseNo,
            Optional<Instant> before) {}

    /**
     * A parked delivery.
     *
     * @param id number of the delivery
     * @param key sender and id of the message
     * @param cause why it waits
     * @param attempts how often it was tried
     * @param acceptedAt when the message was accepted
     * @param parkedAt since when it waits
     */
    record Parked(
            long id,
            MessageKey key,
            MessageType type,
            String partner,
            String caseNo,
            String cause,
            int attempts,
            Instant acceptedAt,
            Instant parkedAt) {}

    /** What a person decided. */
    enum Verdict {
        /** It is tried again from now on, with a new horizon. */
        RETRY,
        /** It is not delivered; its state is DROPPED and the record of it stays. */
        DROP
    }

    /**
     * A decision.
     *
     * @param by who decided, as shown in the audit trail
     * @param reason why, in the person's words; never personal data
     * @param at when
     */
    record Decided(Verdict verdict, String by, String reason, Instant at) {}

    /** Parked deliveries in the order of their numbers, those with a number greater than {@code after}, at most {@code max}. */
    List<Parked> parked(Filter filter, long after, int max);

    /** How many the filter finds: what {@link #decide} would change. */
    long count(Filter filter);

    /** Decides all that the filter finds, each with an audit event, in one commit or in several; returns how many. */
    long decide(Filter filter, Decided decided);
}

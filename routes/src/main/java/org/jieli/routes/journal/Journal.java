package org.jieli.routes.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps messages, deliveries, conversations, custody and deadlines. Every method is one transaction; when it returns, what it says
 * is durable. Many nodes and threads may use one journal at the same time. A machine that fails is a {@link JournalException}, and
 * then nothing of the call was kept.
 */
public interface Journal {

    /**
     * Keeps a message with its deliveries, the steps of its conversations, its deadlines and the audit event in one commit.
     *
     * <p>Deduplicates on sender and message id: the same content returns the receipt of the first time, other content is told
     * apart. A step whose conversation has moved on meanwhile keeps nothing and returns {@link Kept.Stale}: read again and retry.
     *
     * @param followUps messages that the gateway itself writes because of this one, kept in the same commit or not at all: none of
     *     them when the message is not new, and nothing when one of them is stale; one whose key is kept already is passed over
     * @return {@link Kept.New} with the deliveries, of the message and of its follow-ups, that belong to the node of their {@link Lease}:
     *     all that asked for it, but those that must wait for an earlier one of their case to the same receiver
     */
    Kept accept(Acceptance acceptance, List<Acceptance> followUps);

    /** A kept message, if there is one with this key. */
    Optional<KeptMessage> message(MessageKey key);

    /** Looks for a message that this sender already sent, before any rule is checked: same content, other content, or new. */
    Optional<Kept> alreadyKept(MessageKey key, String rawDigest);

    /** Keeps the bytes and problems of a message that was sent back; returns the number under which a person finds it. */
    long refuse(Refusal refusal);

    /** The conversation with this key (a handover, query or enquiry number), if there is one. */
    Optional<Conversation> conversation(String key);

    /** Who has custody of the person of a case, if the case is known. */
    Optional<Custody> custody(String caseNo);

    /**
     * Leases up to {@code max} deliveries that are due at {@code now} and that are pushed to their partner (not fetched from an
     * inbox): state READY, RETRY or UNKNOWN and due, or IN_FLIGHT with an expired lease. Urgent ones first. Of one case to one
     * receiver only the oldest unfinished delivery is given; a delivery is never leased to two nodes at once. Partners take turns,
     * so that one with a long backlog does not keep the others waiting. Each claim raises the number of the attempt. Fewer than
     * {@code max} do not mean that nothing more is due: ask again until there are none.
     *
     * @param room how many more the node can take for each partner; never more are given
     */
    List<Delivery> claim(String node, int max, Instant now, Duration lease, Room room);

    /** Gives claimed deliveries back unattempted, at shutdown: as if they had not been claimed. */
    void release(List<Delivery> deliveries);

    /**
     * Records the outcome of an attempt and, in the same commit, what it leads to (for example the reject that tells the sender). An
     * outcome of a delivery that already ended, or of an attempt that is not its latest, changes nothing and returns false; the life
     * of the message tells that it came. A follow-up whose key is kept already is passed over; a stale one is a {@link JournalException},
     * and nothing is kept. Follow-ups ask for no lease here.
     */
    boolean record(Outcome outcome, List<Acceptance> followUps);

    /**
     * The first unfinished delivery of {@code partner}'s inbox with a position greater than {@code after}, if any. Positions rise in
     * the order of commits without gaps, so that a cursor never passes over a message. Fetching counts as an attempt. Positions
     * begin with 1.
     */
    Optional<Delivery> inbox(String partner, long after, Instant now);

    /** The unfinished deliveries of messages with this id to this partner, one for each sender; in the order of acceptance. */
    List<Delivery> unfinished(String partner, String messageId);

    /** Deadlines that are due at {@code now} and have neither fired nor been settled; each is leased to one node. Earliest first. */
    List<Deadline> dueDeadlines(String node, int max, Instant now, Duration lease);

    /** Gives a deadline to nobody before {@code until}, because it cannot fire now. One that has ended stays ended. */
    void postpone(Deadline deadline, Instant until);

    /**
     * Everything known about the messages with this id that {@code partner} sent or was to receive; newest first. The gateway itself
     * ({@code jieli}) sees every message.
     */
    List<MessageLife> lives(String messageId, String partner);

    /** Number of deliveries that have not ended, by state; states without deliveries have 0. */
    Map<DeliveryState, Long> backlog();
}

package org.jieli.routes.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jieli.routes.conversation.Conversations;
import org.jieli.routes.conversation.Decision;
import org.jieli.routes.conversation.Exchange;
import org.jieli.routes.journal.Deadline;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires deadlines that are due: each leads to one message, kept in the commit that ends the deadline. Thread-safe; any number of
 * nodes may look at the same time.
 */
public final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** One that cannot fire is told once in this time, and keeps no other waiting meanwhile. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Journal journal;
    private final Conversations conversations;
    private final Directory directory;
    private final OwnMessages own;
    private final VisitTasks visits;
    private final Supplier<String> node;
    private final InstantSource calendar;

    /**
     * @param node name of this node; it changes when the others took it for dead
     * @param calendar the clock of the business: what it says is due, is due
     */
    public Deadlines(
            Journal journal,
            Conversations conversations,
            Directory directory,
            OwnMessages own,
            Supplier<String> node,
            InstantSource calendar) {
        this.journal = journal;
        this.conversations = conversations;
        this.directory = directory;
        this.own = own;
        this.visits = new VisitTasks(journal, own);
        this.node = node;
        this.calendar = calendar;
    }

    /** Fires what is due now; returns how many deadlines fired. */
    public int fire() {
        Instant now = calendar.instant();
        List<Deadline> due = journal.dueDeadlines(node.get(), BATCH, now, LEASE);
        return (int) due.stream().filter(deadline -> fireAlone(deadline, now)).count();
    }

    /** One deadline that fails does not keep the others from firing. */
    private boolean fireAlone(Deadline deadline, Instant now) {
        try {
            return fire(deadline, now);
        } catch (JournalException e) {
            LOG.warn("The deadline {} did not fire; it is tried again", deadline.id(), e);
            return false;
        } catch (RuntimeException e) {
            LOG.error("The deadline {} did not fire", deadline.id(), e);
            return postpone(deadline, now);
        }
    }

    private boolean fire(Deadline deadline, Instant now) {
        return switch (deadline.kind()) {
            case "D-16" ->
                visits.task(deadline, now)
                        .map(task -> keep(deadline, task, now))
                        .orElseGet(() -> {
                            LOG.warn("The deadline {} cannot fire: its handover notice is not kept", deadline.id());
                            return postpone(deadline, now);
                        });
            default -> {
                LOG.warn("No action for the deadline {} of {}", deadline.kind(), deadline.id());
                yield postpone(deadline, now);
            }
        };
    }

    private boolean keep(Deadline deadline, Message message, Instant now) {
        Decision decision = conversations.decide(new Exchange(message, own.self(), now));
        if (!decision.problems().isEmpty()) {
            LOG.warn("The deadline {} leads to a message that is not allowed: {}", deadline.id(), decision.problems());
            return postpone(deadline, now);
        }
        Partner receiver =
                directory.ofOrg(message.getEnvelope().getReceiverOrg()).orElseThrow();
        Kept kept = journal.accept(own.toBeKept(message, receiver, decision.steps(), deadline.id(), now), List.of());
        return kept instanceof Kept.New;
    }

    private boolean postpone(Deadline deadline, Instant now) {
        journal.postpone(deadline, now.plus(PAUSE));
        return false;
    }
}

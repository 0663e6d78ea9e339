package org.jieli.routes.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * The gateway processes that share one journal. Time is the journal's own, so that a node whose clock is wrong neither loses nor
 * steals work. Thread-safe; a machine that fails is a {@link JournalException}.
 */
public interface Nodes {

    /**
     * What a node learns from its beat.
     *
     * @param now the journal's time
     * @param alive false if the node was silent for so long that its work was given to others: it must go on under a new name
     */
    record Beat(Instant now, boolean alive) {}

    /** Tells that the node is alive; its first beat makes it known. */
    Beat beat(String node);

    /**
     * Declares every node dead that was silent for at least {@code silence} and gives back what it held: deliveries become UNKNOWN and
     * due at once, deadlines and duties are free.
     *
     * @return number of deliveries given back
     */
    int takeOver(Duration silence);

    /** The node ends in an orderly way: what it still holds is given back as at {@link #takeOver}. */
    void leave(String node);

    /**
     * True if the node has this duty, for example the poll of one folder: at most one living node has it at a time, and keeps it until
     * it {@linkplain #leave leaves} or is declared dead. A duty that nobody has is taken by asking.
     *
     * @param duty stable name, for example {@code poll jixi}
     */
    boolean holds(String duty, String node);
}

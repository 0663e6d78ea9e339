package org.jieli.routes.journal;

import java.time.Instant;
import java.util.Set;

/** A deadline of the {@link MemoryJournal}; it may be taken when it is due or its lease ended, and never again when it is over. */
record MemoryDeadline(Deadline deadline, Instant takenFrom, String owner, boolean over) {

    static MemoryDeadline started(long id, NewDeadline started) {
        Deadline deadline = new Deadline(id, started.kind(), started.key(), started.dueAt());
        return new MemoryDeadline(deadline, started.dueAt(), null, false);
    }

    String name() {
        return deadline.kind() + "/" + deadline.key();
    }

    boolean due(Instant now) {
        return !over && !takenFrom.isAfter(now);
    }

    MemoryDeadline leased(Lease lease) {
        return new MemoryDeadline(deadline, lease.until(), lease.node(), over);
    }

    MemoryDeadline givenBackBy(Set<String> nodes) {
        boolean theirs = owner != null && nodes.contains(owner);
        return theirs ? new MemoryDeadline(deadline, deadline.dueAt(), null, over) : this;
    }

    MemoryDeadline postponed(Instant until) {
        return new MemoryDeadline(deadline, until, null, over);
    }

    MemoryDeadline ended() {
        return new MemoryDeadline(deadline, takenFrom, null, true);
    }
}

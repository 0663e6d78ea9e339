package org.jieli.routes.journal;

import java.time.Instant;

/** A deadline of the {@link MemoryJournal}; it may be taken when it is due or its lease ended, and never again when it is over. */
record MemoryDeadline(Deadline deadline, Instant takenFrom, boolean over) {

    static MemoryDeadline started(long id, NewDeadline started) {
        Deadline deadline = new Deadline(id, started.kind(), started.key(), started.dueAt());
        return new MemoryDeadline(deadline, started.dueAt(), false);
    }

    String name() {
        return deadline.kind() + "/" + deadline.key();
    }

    boolean due(Instant now) {
        return !over && !takenFrom.isAfter(now);
    }

    MemoryDeadline leased(Instant until) {
        return new MemoryDeadline(deadline, until, over);
    }

    MemoryDeadline ended() {
        return new MemoryDeadline(deadline, takenFrom, true);
    }
}

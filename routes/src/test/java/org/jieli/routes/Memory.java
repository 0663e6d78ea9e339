package org.jieli.routes;

import java.time.InstantSource;
import org.jieli.routes.journal.MemoryAlerts;
import org.jieli.routes.journal.MemoryCircuits;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.journal.MemoryNodes;
import org.jieli.routes.journal.MemoryParking;
import org.jieli.routes.journal.Shared;

/** What nodes share, in memory. */
public final class Memory {

    private Memory() {}

    /** Everything on one journal. */
    public static Shared of(MemoryJournal journal) {
        return new Shared(
                journal,
                new MemoryNodes(journal, InstantSource.system()),
                new MemoryParking(journal),
                new MemoryCircuits(),
                new MemoryAlerts(journal));
    }
}

package org.jieli.routes.journal;

import java.time.InstantSource;

class MemoryNodesTest extends NodesContract {

    private final MemoryJournal journal = new MemoryJournal();
    private final Nodes nodes = new MemoryNodes(journal, InstantSource.system());

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Nodes nodes() {
        return nodes;
    }
}

package org.jieli.gateway.journal;

import javax.sql.DataSource;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Nodes;
import org.jieli.routes.journal.NodesContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class PostgresNodesTest extends NodesContract {

    private Journal journal;
    private Nodes nodes;

    @BeforeEach
    void open(DataSource database) {
        journal = new PostgresJournal(database);
        nodes = new PostgresNodes(database);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    protected Nodes nodes() {
        return nodes;
    }
}

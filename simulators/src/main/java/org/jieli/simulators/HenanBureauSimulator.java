package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.contract.Contracts;

/** The civil affairs department of Henan 河南省民政厅. */
public final class HenanBureauSimulator extends InboxSimulator {

    /** Keeps its ledger in a folder and lives by a clock. */
    public HenanBureauSimulator(Path folder, Clock clock) {
        super("henan-bureau", "MZT41000001", Contracts.henan(), folder, clock);
    }
}

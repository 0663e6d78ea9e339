package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.contract.Contracts;

/** The civil affairs department of Shanxi 山西省民政厅. */
public final class ShanxiBureauSimulator extends InboxSimulator {

    /** Keeps its ledger in a folder and lives by a clock. */
    public ShanxiBureauSimulator(Path folder, Clock clock) {
        super("shanxi-bureau", "MZT14000001", Contracts.shanxi(), folder, clock);
    }
}

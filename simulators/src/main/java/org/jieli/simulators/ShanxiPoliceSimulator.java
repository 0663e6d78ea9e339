package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;

/** The population service of the Shanxi police 山西公安. */
public final class ShanxiPoliceSimulator extends Police {

    /** Keeps its ledger in a folder and lives by a clock. */
    public ShanxiPoliceSimulator(Path folder, Clock clock) {
        super("shanxi-police", "GAJ14000001", folder, clock);
    }
}

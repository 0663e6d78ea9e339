package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;

/** The population service of the Henan police 河南公安. */
public final class HenanPoliceSimulator extends Police {

    /** Keeps its ledger in a folder and lives by a clock. */
    public HenanPoliceSimulator(Path folder, Clock clock) {
        super("henan-police", "GAJ41000001", folder, clock);
    }
}

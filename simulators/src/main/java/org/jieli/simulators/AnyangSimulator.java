package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;

/** Anyang rescue station 安阳市救助管理站. */
public final class AnyangSimulator extends HenanStation {

    /** Keeps its ledger in a folder and lives by a clock. */
    public AnyangSimulator(Path folder, Clock clock) {
        super("anyang", "JZZ41050001", folder, clock);
    }
}

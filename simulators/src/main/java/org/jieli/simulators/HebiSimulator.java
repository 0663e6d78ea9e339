package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;

/** Hebi rescue station 鹤壁市救助管理站, where the story ends. */
public final class HebiSimulator extends HenanStation {

    /** Keeps its ledger in a folder and lives by a clock. */
    public HebiSimulator(Path folder, Clock clock) {
        super("hebi", "JZZ41060001", folder, clock);
    }
}

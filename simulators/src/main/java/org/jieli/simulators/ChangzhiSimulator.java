package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;

/** Changzhi rescue station 长治市救助管理站, where the story begins. */
public final class ChangzhiSimulator extends ShanxiStation {

    /** Keeps its ledger in a folder and lives by a clock. */
    public ChangzhiSimulator(Path folder, Clock clock) {
        super("changzhi", "JZZ14040001", folder, clock);
    }
}

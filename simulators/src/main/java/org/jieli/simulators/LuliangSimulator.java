package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;

/** Lüliang rescue station 吕梁市救助管理站. */
public final class LuliangSimulator extends ShanxiStation {

    /** Keeps its ledger in a folder and lives by a clock. */
    public LuliangSimulator(Path folder, Clock clock) {
        super("luliang", "JZZ14110001", folder, clock);
    }
}

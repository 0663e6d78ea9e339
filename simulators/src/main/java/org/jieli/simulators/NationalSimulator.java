package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** The national rescue system 全国救助管理信息系统, the registry. */
public final class NationalSimulator extends HttpSimulator {

    /** Keeps its ledger in a folder and lives by a clock. */
    public NationalSimulator(Path folder, Clock clock) {
        super("national", "GJP11000001", Contracts.national(), Script.REGISTRY, folder, clock);
    }
}

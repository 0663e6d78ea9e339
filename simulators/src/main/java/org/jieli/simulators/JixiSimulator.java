package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** The station of Jixi 鸡西, which has nothing but an SFTP server and speaks in sheets. */
public final class JixiSimulator extends FolderSimulator {

    /** Keeps its ledger and its box in a folder and lives by a clock. */
    public JixiSimulator(Path folder, Clock clock) {
        super("jixi", "JZZ23030001", Contracts.heilongjiang(), Script.STATION, folder, clock);
    }
}

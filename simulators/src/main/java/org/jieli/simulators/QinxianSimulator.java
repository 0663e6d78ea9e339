package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** The county bureau of Qinxian 沁县, which has nothing but an SFTP server and speaks in sheets. */
public final class QinxianSimulator extends FolderSimulator {

    /** Keeps its ledger and its box in a folder and lives by a clock. */
    public QinxianSimulator(Path folder, Clock clock) {
        super("qinxian", "MZJ14043001", Contracts.heilongjiang(), Script.STATION, folder, clock);
    }
}

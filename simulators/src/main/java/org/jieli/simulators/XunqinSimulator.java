package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** The national tracing site 全国救助寻亲网. */
public final class XunqinSimulator extends HttpSimulator {

    /** Keeps its ledger in a folder and lives by a clock. */
    public XunqinSimulator(Path folder, Clock clock) {
        super("xunqin", "XQW11000001", Contracts.xunqin(), Script.SILENT, folder, clock);
    }
}

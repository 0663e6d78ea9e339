package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** A rescue station of Henan, which speaks pinyin-tagged XML in GB18030; one differs from another by its name only. */
public class HenanStation extends HttpSimulator {

    /** A station with the name and code it has in the configuration. */
    public HenanStation(String name, String org, Path folder, Clock clock) {
        super(name, org, Contracts.henan(), Script.STATION, folder, clock);
    }
}

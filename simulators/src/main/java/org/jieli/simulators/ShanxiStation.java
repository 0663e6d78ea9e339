package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** A rescue station of Shanxi, which speaks modern JSON; one differs from another by its name only. */
public class ShanxiStation extends HttpSimulator {

    /** A station with the name and code it has in the configuration. */
    public ShanxiStation(String name, String org, Path folder, Clock clock) {
        super(name, org, Contracts.shanxi(), Script.STATION, folder, clock);
    }
}

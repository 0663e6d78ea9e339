package org.jieli.simulators;

import java.nio.file.Path;
import java.time.Clock;
import org.jieli.simulators.answer.Script;
import org.jieli.simulators.contract.Contracts;

/** The population service of a provincial police, which speaks XML in a string of JSON. */
abstract class Police extends HttpSimulator {

    Police(String name, String org, Path folder, Clock clock) {
        super(name, org, Contracts.police(), Script.POLICE, folder, clock);
    }
}

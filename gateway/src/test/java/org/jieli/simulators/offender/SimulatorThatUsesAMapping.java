package org.jieli.simulators.offender;

import org.jieli.mappings.Dialect;

/** Breaks the rule on purpose, so that the rule is seen to work. */
final class SimulatorThatUsesAMapping {

    private SimulatorThatUsesAMapping() {}

    static String name(Dialect dialect) {
        return dialect.name();
    }
}

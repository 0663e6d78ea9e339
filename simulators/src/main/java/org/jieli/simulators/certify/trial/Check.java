package org.jieli.simulators.certify.trial;

import java.io.IOException;

/** What a case does. */
@FunctionalInterface
public interface Check {

    /**
     * Tries the case; what is wrong is told to the trial.
     *
     * @throws IOException if the tested system cannot be talked to, which fails the case
     */
    void run(Trial trial) throws IOException, InterruptedException;
}

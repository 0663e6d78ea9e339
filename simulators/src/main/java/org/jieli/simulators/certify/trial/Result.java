package org.jieli.simulators.certify.trial;

import java.time.Duration;
import java.util.List;
import org.jieli.schemas.problem.Problem;

/**
 * What came of one case.
 *
 * @param tried the case
 * @param problems what is wrong, with its place in what the system said; empty if nothing
 * @param skipped why it says nothing about the system, in Chinese and English; empty if it was tried
 * @param exhibits what was said, in turn
 */
public record Result(Case tried, List<Problem> problems, String skipped, List<Exhibit> exhibits, Duration took) {

    public Result {
        problems = List.copyOf(problems);
        exhibits = List.copyOf(exhibits);
    }

    /** True if something is wrong. */
    public boolean isFailed() {
        return !problems.isEmpty();
    }

    /** True if it was tried and nothing is wrong. */
    public boolean isPassed() {
        return problems.isEmpty() && skipped.isEmpty();
    }
}

package org.jieli.simulators.certify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jieli.simulators.certify.trial.Party;
import org.jieli.simulators.certify.trial.Result;

/**
 * What a certification found.
 *
 * @param begun when it began
 * @param took how long it took
 * @param results one for each case, in the order of the suite
 */
public record Report(Party party, Instant begun, Duration took, List<Result> results) {

    public Report {
        results = List.copyOf(results);
    }

    /** True if no case failed. */
    public boolean isPassed() {
        return failed() == 0;
    }

    /** How many cases passed. */
    public long passed() {
        return count(Result::isPassed);
    }

    /** How many cases failed. */
    public long failed() {
        return count(Result::isFailed);
    }

    /** How many cases could say nothing. */
    public long skipped() {
        return results.size() - passed() - failed();
    }

    private long count(Predicate<Result> kind) {
        return results.stream().filter(kind).count();
    }
}

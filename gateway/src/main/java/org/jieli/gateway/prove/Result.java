package org.jieli.gateway.prove;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.Finding;
import org.jieli.gateway.prove.book.Kind;

/**
 * What a proof found.
 *
 * @param plan what it was to do
 * @param books all books at the end
 * @param findings everything that may never happen and did
 * @param takeOver longest time until work of a killed node was delivered by the other; empty if not measured
 * @param quiet true if at the end nothing was open any more
 * @param done how often each fault came, by its word
 * @param notDone what this machine did not allow
 * @param took from the first message to the end of the reckoning
 */
record Result(
        Plan plan,
        Books books,
        List<Finding> findings,
        Optional<Duration> takeOver,
        boolean quiet,
        Map<String, Integer> done,
        List<String> notDone,
        Duration took) {

    private static final Duration LONGEST_TAKE_OVER = Duration.ofSeconds(15);

    long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    /** False too if there was a node to die and nothing could be measured, because not all was well for minutes. */
    boolean takenOverInTime() {
        return takeOver.map(time -> time.compareTo(LONGEST_TAKE_OVER) < 0).orElse(plan.kills() == 0);
    }

    /** True if nothing that may never happen did. */
    boolean ok() {
        return findings.isEmpty() && quiet && takenOverInTime();
    }
}

package org.jieli.simulators.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.letter.Letter;

/**
 * What a partner finds when it holds bytes against its contract.
 *
 * @param letter the letter; empty if the bytes cannot be read at all
 * @param problems everything that breaks the contract; empty if it is kept
 */
public record Inspection(Optional<Letter> letter, List<Problem> problems) {

    public Inspection {
        problems = List.copyOf(problems);
    }

    static Inspection of(Letter letter, List<Problem> problems) {
        return new Inspection(Optional.of(letter), problems);
    }

    static Inspection unreadable(Problem problem) {
        return new Inspection(Optional.empty(), List.of(problem));
    }

    /** The same with one more problem. */
    Inspection and(Problem problem) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(problem);
        return new Inspection(letter, all);
    }

    /** True if the contract is kept. */
    public boolean isKept() {
        return problems.isEmpty();
    }
}

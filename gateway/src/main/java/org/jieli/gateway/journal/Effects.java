package org.jieli.gateway.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.CustodyMove;
import org.jieli.routes.journal.NewDeadline;
import org.jieli.routes.journal.Step;

/**
 * What messages that are kept together, or not at all, do to conversations, custody and deadlines. A later message may go on where an
 * earlier one leads to; what counts is where they start and where they end.
 */
final class Effects {

    /** A conversation that moves from the version {@code before}, perhaps by several steps. */
    record Change(int before, Conversation after) {}

    final Map<String, Change> changes = new TreeMap<>();
    final Map<String, CustodyMove> moves = new TreeMap<>();
    final List<Long> fired = new ArrayList<>();

    /** What is open under a name in the end; empty if it is only settled. */
    final Map<String, Optional<NewDeadline>> deadlines = new TreeMap<>();

    private Instant at;
    private boolean consistent = true;

    static Effects of(List<Acceptance> together) {
        Effects effects = new Effects();
        together.forEach(effects::add);
        return effects;
    }

    /** When. */
    Instant at() {
        return at;
    }

    /** False if a message does not go on where an earlier one leads to. */
    boolean consistent() {
        return consistent;
    }

    private void add(Acceptance acceptance) {
        at = acceptance.message().receivedAt();
        acceptance.steps().forEach(this::add);
        if (acceptance.custody() != null) {
            add(acceptance.custody());
        }
        if (acceptance.fired() != 0) {
            fired.add(acceptance.fired());
        }
        acceptance.settles().forEach(name -> deadlines.put(name, Optional.empty()));
        acceptance.deadlines().forEach(deadline -> deadlines.put(deadline.name(), Optional.of(deadline)));
    }

    private void add(Step step) {
        changes.merge(step.after().key(), new Change(step.before(), step.after()), (first, next) -> {
            consistent &= next.before() == first.after().version();
            return new Change(first.before(), next.after());
        });
    }

    private void add(CustodyMove move) {
        moves.merge(move.caseNo(), move, (first, next) -> {
            consistent &= first.to().equals(next.from());
            return new CustodyMove(next.caseNo(), first.from(), next.to(), next.at());
        });
    }
}

package org.jieli.gateway.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Outcome;

/** An outcome that is to be recorded. */
final class Recording extends Member<Boolean> {

    private final Outcome outcome;

    Recording(Outcome outcome, List<Acceptance> followUps) {
        super(followUps, touched(outcome, followUps));
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    Stream<Acceptance> messages() {
        return followUps().stream();
    }

    private static Set<Touch> touched(Outcome outcome, List<Acceptance> followUps) {
        Set<Touch> touched = touchedBy(followUps);
        touched.add(new Touch("delivery", outcome.deliveryId()));
        return touched;
    }

    @Override
    void overtaken() {
        fail(new JournalException("A follow-up is based on something that has moved on", null));
    }
}

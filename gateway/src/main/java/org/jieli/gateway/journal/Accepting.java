package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Kept;

/** A message that is to be kept. */
final class Accepting extends Member<Kept> {

    private final Acceptance acceptance;

    Accepting(Acceptance acceptance, List<Acceptance> followUps) {
        super(followUps, touched(acceptance, followUps));
        this.acceptance = acceptance;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    @Override
    Stream<Acceptance> messages() {
        return Stream.concat(Stream.of(acceptance), followUps().stream());
    }

    private static Set<Touch> touched(Acceptance acceptance, List<Acceptance> followUps) {
        List<Acceptance> all = new ArrayList<>(followUps);
        all.add(acceptance);
        return touchedBy(all);
    }

    @Override
    void overtaken() {
        answer(new Kept.Stale());
    }
}

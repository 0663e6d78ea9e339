package org.jieli.routes.conversation;

import static org.jieli.routes.conversation.CaseState.CLOSED;
import static org.jieli.routes.conversation.CaseState.DEPARTURE_PLANNED;
import static org.jieli.routes.conversation.CaseState.IDENTITY_CONFIRMED;
import static org.jieli.routes.conversation.CaseState.IN_STATION;
import static org.jieli.routes.conversation.CaseState.OUTSIDE_RESCUE;
import static org.jieli.routes.conversation.CaseState.UNREGISTERED;

import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Step;

/** The case as a conversation: the other families move it on when they touch it. */
final class Cases {

    static final String KIND = "CASE";

    /** Fact: number of the latest handover of the case. */
    static final String HANDOVER = "handover";

    /** Fact: organisation that registered the case. */
    static final String ORG = "org";

    static final String IDENTITY = "C4";
    static final String DEPARTURE = "F1";
    static final String CLOSE = "A3";
    static final String UPDATE = "A2";

    private static final Transitions<CaseState> TABLE = Transitions.of(CaseState.class)
            .on(UPDATE, IN_STATION, IN_STATION)
            .on(UPDATE, OUTSIDE_RESCUE, OUTSIDE_RESCUE)
            .on(UPDATE, IDENTITY_CONFIRMED, IDENTITY_CONFIRMED)
            .on(UPDATE, DEPARTURE_PLANNED, DEPARTURE_PLANNED)
            .on(IDENTITY, IDENTITY_CONFIRMED, IN_STATION, IDENTITY_CONFIRMED)
            .on(IDENTITY, DEPARTURE_PLANNED, DEPARTURE_PLANNED)
            .on(DEPARTURE, DEPARTURE_PLANNED, IN_STATION, IDENTITY_CONFIRMED, DEPARTURE_PLANNED)
            .on(DEPARTURE, UNREGISTERED, UNREGISTERED)
            .on(CLOSE, CLOSED, IN_STATION, OUTSIDE_RESCUE, IDENTITY_CONFIRMED, DEPARTURE_PLANNED);

    private final Threads threads;

    Cases(Threads threads) {
        this.threads = threads;
    }

    /** The registered case with this number. */
    Optional<Conversation> find(String caseNo) {
        return known(caseNo).filter(Cases::registered);
    }

    /** The same, or the case known only from a handover notice. */
    Optional<Conversation> known(String caseNo) {
        return Optional.ofNullable(caseNo).flatMap(threads::find);
    }

    static boolean registered(Conversation rescueCase) {
        return !rescueCase.state().equals(UNREGISTERED.name());
    }

    /** The step that registers a case; the handover of an earlier notice stays its handover. */
    Step register(Optional<Conversation> noticed, String caseNo, CaseState state, String org) {
        Map<String, String> facts = Map.of(ORG, org);
        return noticed.isPresent()
                ? Threads.move(noticed.get(), state, facts)
                : Threads.open(caseNo, KIND, state, caseNo, facts);
    }

    /** The step that a handover notice makes, if the state of its case allows it; it opens the case that nobody registered. */
    Optional<Step> depart(Optional<Conversation> known, String caseNo, String handoverNo) {
        Map<String, String> facts = Map.of(HANDOVER, handoverNo);
        return known.isPresent()
                ? step(known.get(), DEPARTURE, facts)
                : Optional.of(Threads.open(caseNo, KIND, UNREGISTERED, caseNo, facts));
    }

    /** The step that {@code event} makes in this case, if its state allows it. */
    Optional<Step> step(Conversation rescueCase, String event, Map<String, String> news) {
        return TABLE.next(rescueCase.state(), event).map(state -> Threads.move(rescueCase, state, news));
    }
}

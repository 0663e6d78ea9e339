package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what an acceptance says, inside the transaction of its caller, who rolls back if it is stale. */
final class Acceptances {

    private final Messages messages;
    private final Conversations conversations;
    private final Custodians custodians;
    private final Deadlines deadlines;
    private final Deliveries deliveries;
    private final Events events;

    Acceptances(JdbcTemplate jdbc) {
        messages = new Messages(jdbc);
        conversations = new Conversations(jdbc);
        custodians = new Custodians(jdbc);
        deadlines = new Deadlines(jdbc);
        deliveries = new Deliveries(jdbc);
        events = new Events(jdbc);
    }

    Kept keep(Acceptance acceptance) {
        KeptMessage message = acceptance.message();
        if (!messages.insert(acceptance)) {
            return again(message);
        }
        boolean current = conversations.step(acceptance.steps())
                && (acceptance.custody() == null || custodians.move(acceptance.custody()))
                && deadlines.apply(acceptance);
        if (!current) {
            return new Kept.Stale();
        }
        List<Delivery> leased = deliveries.insert(message, acceptance.deliveries());
        events.add(message.key(), Audit.of(acceptance));
        return new Kept.New(leased);
    }

    /** Keeps all of them but those that are kept already; empty if one is stale. */
    Optional<List<Delivery>> keepAll(List<Acceptance> followUps) {
        List<Delivery> leased = new ArrayList<>();
        for (Acceptance followUp : followUps) {
            switch (keep(followUp)) {
                case Kept.Stale stale -> {
                    return Optional.empty();
                }
                case Kept.New isNew -> leased.addAll(isNew.leased());
                case Kept.Duplicate duplicate -> {}
                case Kept.OtherContent other -> {}
            }
        }
        return Optional.of(leased);
    }

    private Kept again(KeptMessage message) {
        Kept kept = messages.alreadyKept(message.key(), message.rawDigest()).orElseThrow();
        if (kept instanceof Kept.Duplicate) {
            events.add(message.key(), Audit.duplicate(message.receivedAt()));
        }
        return kept;
    }
}

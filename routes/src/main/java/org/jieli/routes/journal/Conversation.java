package org.jieli.routes.journal;

import java.util.Map;

/**
 * A business exchange that has a state (domain.md 1.7): a handover, an identity query, an enquiry, a notice, a case.
 *
 * @param key its number, unique over all kinds (handover numbers begin with J, query numbers with C, ...)
 * @param kind which state machine it follows, for example {@code HANDOVER}
 * @param state name of its state
 * @param version number of steps made, from 1
 * @param caseNo its case
 * @param facts what later steps need to know, by name; never personal data
 */
public record Conversation(
        String key, String kind, String state, int version, String caseNo, Map<String, String> facts) {

    public Conversation {
        facts = Map.copyOf(facts);
    }
}

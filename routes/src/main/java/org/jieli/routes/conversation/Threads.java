package org.jieli.routes.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Step;

/** Opens conversations and moves them on. */
final class Threads {

    private final Journal journal;

    Threads(Journal journal) {
        this.journal = journal;
    }

    Optional<Conversation> find(String key) {
        return journal.conversation(key);
    }

    Journal journal() {
        return journal;
    }

    /** The first step of a new conversation. */
    static Step open(String key, String kind, Enum<?> state, String caseNo, Map<String, String> facts) {
        return new Step(0, new Conversation(key, kind, state.name(), 1, caseNo, facts));
    }

    /** The next step of a conversation; {@code news} are added to its facts. */
    static Step move(Conversation conversation, Enum<?> state, Map<String, String> news) {
        Map<String, String> facts = new LinkedHashMap<>(conversation.facts());
        facts.putAll(news);
        int version = conversation.version();
        return new Step(
                version,
                new Conversation(
                        conversation.key(),
                        conversation.kind(),
                        state.name(),
                        version + 1,
                        conversation.caseNo(),
                        facts));
    }
}

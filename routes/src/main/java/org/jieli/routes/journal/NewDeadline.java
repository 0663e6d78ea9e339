package org.jieli.routes.journal;

import java.time.Instant;

/**
 * A deadline that a message starts (domain.md 1.5).
 *
 * @param kind its id in the rules, for example {@code D-16}
 * @param key number of the conversation or case it belongs to; of one kind and key at most one deadline is open
 * @param dueAt when it fires
 */
public record NewDeadline(String kind, String key, Instant dueAt) {

    /** Its name among the open deadlines, as {@link Acceptance#settles} gives it: {@code kind/key}. */
    public String name() {
        return kind + "/" + key;
    }
}

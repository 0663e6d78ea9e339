package org.jieli.routes.journal;

import java.time.Instant;

/**
 * A deadline that is due. It fires once: {@link Acceptance#fired} ends it in the commit of the message it leads to.
 *
 * @param id its number
 * @param kind its id in the rules, for example {@code D-16}
 * @param key number of the conversation or case it belongs to
 * @param dueAt when it was due
 */
public record Deadline(long id, String kind, String key, Instant dueAt) {}

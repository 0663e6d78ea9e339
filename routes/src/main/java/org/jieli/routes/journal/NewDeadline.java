package org.jieli.routes.journal;

import java.time.Instant;

/**
 * A deadline that a message starts (domain.md 1.5).
 *
 * @param kind its id in the rules, for example {@code D-16}
 * @param key number of the conversation or case it belongs to; kind and key are unique together
 * @param dueAt when it fires
 */
public record NewDeadline(String kind, String key, Instant dueAt) {}

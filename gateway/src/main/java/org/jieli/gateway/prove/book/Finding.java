package org.jieli.gateway.prove.book;

/**
 * Something that may never happen, and did.
 *
 * @param kind what
 * @param messageId to which message; empty if that is not known
 * @param where partners and numbers, never content
 */
public record Finding(Kind kind, String messageId, String where) {}

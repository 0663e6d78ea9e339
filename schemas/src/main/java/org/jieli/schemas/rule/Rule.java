package org.jieli.schemas.rule;

/** One rule. Implementations are immutable and thread-safe. */
interface Rule {

    /** The id that its problems carry, for example {@code V-30}. */
    String id();

    /** The document behind it, for example {@code domain.md 5}. */
    String source();

    /** Finds everything in a message that breaks the rule. */
    void check(Facts facts, Findings findings);
}

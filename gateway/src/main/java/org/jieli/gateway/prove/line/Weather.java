package org.jieli.gateway.prove.line;

/** What a line does to the calls on it. */
public enum Weather {
    /** Nothing. */
    CLEAR,
    /** Every connection is reset at once. */
    DOWN,
    /** Everything comes late, by some tenths of a second. */
    SLOW,
    /** The request goes through; instead of the answer the connection is reset. */
    ANSWERS_LOST,
    /** The request goes through; instead of the answer the connection is closed in good order. */
    HALF_CLOSED,
    /** Every answer comes twice on the same connection. */
    ANSWERS_TWICE,
    /** Requests vanish, the connection stays. */
    SWALLOWED
}

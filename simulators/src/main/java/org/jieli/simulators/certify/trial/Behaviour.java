package org.jieli.simulators.certify.trial;

import java.time.Duration;

/** What the gateway's door does with a message that the tested system sends. */
public enum Behaviour {
    /** It gives a receipt. */
    ACCEPT,
    /** It says 503 and when to come again. */
    BUSY,
    /** It says 429 and when to come again. */
    TOO_MANY,
    /** It has read the message and closes the connection without a word. */
    BREAK,
    /** It sends the message back as wrong. */
    REJECT;

    /** When to come again, as {@link #BUSY} and {@link #TOO_MANY} say. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(1);
}

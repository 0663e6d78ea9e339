package org.jieli.gateway.prove.partner;

import java.util.Random;

/** How a partner answers one call. */
enum Manner {
    /** As it should. */
    PROMPT,
    /** As it should, but some seconds later. */
    LATE,
    /** It takes the message and never answers. */
    NEVER,
    /** It takes the message and gives the receipt of another. */
    SOMEBODY_ELSES,
    /** It takes the message and answers 200 with a page. */
    GARBAGE,
    /** It takes the message and answers 200 with nothing. */
    EMPTY,
    /** It takes the message and answers 500. */
    FAILED,
    /** It takes the message and hangs up. */
    HANGS_UP,
    /** It does not take the message and answers 503. */
    BUSY;

    private static final int SIDES = 100;
    private static final int LATE_UP_TO = 3;
    private static final Manner[] ALL = values();

    /** Nine in ten are prompt, three in a hundred late, one in a hundred each other one. */
    static Manner any(Random random) {
        int dice = random.nextInt(SIDES);
        if (dice < LATE_UP_TO) {
            return LATE;
        }
        int other = dice - LATE_UP_TO + NEVER.ordinal();
        return other < ALL.length ? ALL[other] : PROMPT;
    }
}

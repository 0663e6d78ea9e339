package org.jieli.simulators.fault;

import java.time.Duration;

/** What a partner does wrong with one message. */
public sealed interface Fault {

    /** It takes the message and answers after a while. */
    record Delay(Lengths lengths) implements Fault {}

    /** It takes the message, and its answer comes in drops over this time. */
    record Drip(Duration over) implements Fault {}

    /**
     * It answers with a status and a page.
     *
     * @param code 400 to 599; with 500, 502 and 504 it has taken the message, with any other it has not
     */
    record Status(int code) implements Fault {

        /** True if the message was taken all the same. */
        public boolean taken() {
            return code == 500 || code == 502 || code == 504;
        }
    }

    /** It takes the message and does something to its answer. */
    enum Spoilt implements Fault {
        /** Instead of the answer the connection is reset. */
        RESET,
        /** Instead of the answer the connection is closed. */
        EMPTY,
        /** Random bytes come, and the connection is closed. */
        NOISE,
        /** Status 200 with a page. */
        GARBAGE,
        /** The answer is in another charset than it says. */
        WRONG_CHARSET,
        /** The answer lacks the id of the message it answers. */
        CONTRACT_VIOLATION,
        /** The receipt names another message. */
        SOMEBODY_ELSES,
        /** The answer comes after 40 s, when the gateway has given up. */
        LATE
    }
}

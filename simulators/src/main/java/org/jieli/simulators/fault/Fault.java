package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a partner does wrong. */
public sealed interface Fault permits Fault.Delay, Fault.Drip, Fault.Status, Fault.Spoilt, FolderFault, AnswerFault {

    /** When it can come; never empty. */
    Set<Moment> moments();

    /** How a tester writes it, for example {@code reset} or {@code status: 503}. */
    String word();

    /** True if it takes from {@code other}, whenever both would come, every chance to come too. */
    default boolean leavesNoRoomFor(Fault other) {
        return moments().stream().anyMatch(other.moments()::contains);
    }

    /** The word of a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** It takes the message and answers after a while. */
    record Delay(Lengths lengths) implements Fault {

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(Moment.DOOR);
        }

        @Override
        public String word() {
            return "delay";
        }
    }

    /** It takes the message, and its answer comes in drops over this time. */
    record Drip(Duration over) implements Fault {

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(Moment.DOOR);
        }

        @Override
        public String word() {
            return "drip";
        }
    }

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

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(Moment.DOOR);
        }

        @Override
        public String word() {
            return "status: " + code;
        }

        /** What is not taken is not answered either. */
        @Override
        public boolean leavesNoRoomFor(Fault other) {
            return Fault.super.leavesNoRoomFor(other) || !taken() && other instanceof AnswerFault;
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
        LATE;

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(Moment.DOOR);
        }

        @Override
        public String word() {
            return Fault.word(this);
        }
    }
}

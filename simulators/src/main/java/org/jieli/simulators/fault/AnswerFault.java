package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What a partner does wrong when it gives the business answer to a message that it took. */
public sealed interface AnswerFault extends Fault {

    @Override
    default Set<Moment> moments() {
        return EnumSet.of(Moment.ANSWER);
    }

    /** It answers after a while. */
    record Late(Duration after) implements AnswerFault {

        @Override
        public String word() {
            return "late-answer";
        }
    }

    /** Something that needs no more words. */
    enum Plain implements AnswerFault {
        /** It never answers. */
        NO_ANSWER,
        /** It says its answer twice. */
        DUPLICATE_ANSWER,
        /** Its answer names another case, another conversation and another message. */
        SOMEBODY_ELSES_ANSWER;

        @Override
        public String word() {
            return Fault.word(this);
        }
    }
}

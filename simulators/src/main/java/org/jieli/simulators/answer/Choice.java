package org.jieli.simulators.answer;

import java.util.Optional;

/**
 * What somebody wants a partner to answer.
 *
 * @param name one of {@link Answers#choices()}, for example {@code reject}
 * @param reason a reason of domain.md 2.4 (R01 to R99) for an answer that gives one; empty for the sample's own
 */
public record Choice(String name, Optional<String> reason) {

    /** Nothing is answered. */
    public static final String SILENCE = "silence";
}

package org.jieli.mappings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/**
 * What came of reading a partner's bytes: the message, or every problem, each at its place in the partner's bytes.
 *
 * @param message the message; empty if any problem is an error
 * @param messageId the sender's message id as far as it could be read, so that even a refusal can name it; else empty
 * @param problems everything that was found, in the order of the sender's message
 * @param places turns a {@linkplain Place#interchange place of the standard} into the place in the sender's bytes; falls back to
 *     the nearest field above it; never null and never throws
 */
public record Reading(
        Optional<Message> message, Optional<String> messageId, List<Problem> problems, Function<Place, Place> places) {

    public Reading {
        problems = List.copyOf(problems);
    }

    /** A reading that failed. */
    public static Reading failed(Optional<String> messageId, List<Problem> problems) {
        return new Reading(Optional.empty(), messageId, problems, Function.identity());
    }

    /** Says whether it succeeded, never what was read. */
    @Override
    public String toString() {
        return "Reading[" + (message.isPresent() ? "message" : "no message") + ", " + problems.size() + " problems]";
    }
}

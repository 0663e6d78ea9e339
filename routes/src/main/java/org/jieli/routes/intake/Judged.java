package org.jieli.routes.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/** A message after all checks that need no journal. */
sealed interface Judged {

    /** The bytes and who sent them. */
    Inbound inbound();

    /**
     * A message fit to be kept.
     *
     * @param warnings what was found but does not send it back, at places of the sender's bytes
     * @param places turns a place of the standard into one of the sender's bytes
     */
    record Fit(Inbound inbound, Message message, List<Problem> warnings, Function<Place, Place> places)
            implements Judged {}

    /**
     * A message that goes back.
     *
     * @param problems everything that is wrong, at places of the sender's bytes
     */
    record SentBack(Inbound inbound, Optional<String> messageId, List<Problem> problems) implements Judged {}
}

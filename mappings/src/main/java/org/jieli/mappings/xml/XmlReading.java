package org.jieli.mappings.xml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.mappings.Reading;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/**
 * What came of reading bytes into the wire type of an XML contract.
 *
 * @param root the wire type, valid against the contract; empty if there is any problem
 * @param messageId the sender's message id if it could be read
 * @param problems everything that is wrong, in the order of the document
 * @param places from places of the interchange standard to places in these bytes
 */
public record XmlReading<R>(
        Optional<R> root, Optional<String> messageId, List<Problem> problems, Function<Place, Place> places) {

    public XmlReading {
        problems = List.copyOf(problems);
    }

    /** The same, with the wire type brought to the interchange standard; that step cannot fail. */
    public Reading map(Function<R, Message> toInterchange) {
        return new Reading(root.map(toInterchange), messageId, problems, places);
    }

    /** Says whether it succeeded, never what was read. */
    @Override
    public String toString() {
        return "XmlReading[" + (root.isPresent() ? "message" : "no message") + ", " + problems.size() + " problems]";
    }
}

package org.jieli.routes;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** The interchange standard as a dialect without a contract, so that routes are tested without the mappings. */
public final class PlainDialect implements Dialect {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Set<MessageType> carries() {
        return EnumSet.allOf(MessageType.class);
    }

    @Override
    public Reading read(Wire wire) {
        if (!new String(wire.bytes(), StandardCharsets.UTF_8).contains("<Message")) {
            return Reading.failed(Optional.empty(), List.of(Problem.error(ProblemCode.E101, Place.WHOLE)));
        }
        Message message = Messages.decode(wire.bytes());
        Optional<String> id = Optional.of(message.getEnvelope().getMessageId());
        UnaryOperator<Place> places = place -> Place.at("/" + place.path().replace('.', '/'));
        return new Reading(Optional.of(message), id, List.of(), places);
    }

    @Override
    public Writing write(Message message) {
        return Writing.of(new Wire(Messages.encode(message), "application/xml"));
    }
}

package org.jieli.mappings.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * A dialect that writes JSON (RFC 8259, UTF-8) after a contract in JSON Schema 2020-12. A message is one object of two fields: the
 * envelope and one body; the contract says how they are called. Immutable and thread-safe.
 *
 * @param <E> the dialect's envelope
 * @param <B> what the dialect's bodies extend
 */
public abstract class JsonDialect<E, B> implements Dialect {
    /** The media type of every message. */
    public static final String CONTENT_TYPE = "application/json;charset=UTF-8";

    private final String name;
    private final JsonTrees<E, B> trees;

    /** As {@link JsonTrees#JsonTrees}. */
    protected JsonDialect(String name, Class<E> envelope, Class<B> body, WireMapping<E, B> mapping) {
        this.name = name;
        this.trees = new JsonTrees<>(name, envelope, body, mapping, MessageType::ofCode);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<MessageType> carries() {
        return trees.carries();
    }

    @Override
    public final Reading read(Wire wire) {
        JsonText text = JsonText.of(wire.bytes());
        List<Problem> problems = text.tree()
                .map(tree -> trees.check().located(tree, text.text()))
                .orElseGet(() -> text.problem().stream().toList());
        if (!problems.isEmpty()) {
            return Reading.failed(trees.check().messageId(text.text()), problems);
        }
        Message message = trees.message(text.tree().orElseThrow());
        MessageType type = MessageType.of(message.getBody());
        return new Reading(
                Optional.of(message),
                Optional.of(message.getEnvelope().getMessageId()),
                List.of(),
                place -> text.place(trees.pointer(type, place)));
    }

    @Override
    public final Writing write(Message message) {
        if (!carries().contains(MessageType.of(message.getBody()))) {
            return Writing.failed(List.of(Problem.error(ProblemCode.E105, Place.WHOLE)));
        }
        ObjectNode tree = trees.tree(message);
        List<Problem> problems = trees.check().problems(tree);
        return problems.isEmpty()
                ? Writing.of(new Wire(JsonTrees.bytes(tree), CONTENT_TYPE))
                : Writing.failed(problems);
    }
}

package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final WireMapping<E, B> mapping;
    private final JsonContract contract;
    private final JsonCheck check;
    private final Map<MessageType, String> bodyKeys;
    private final ObjectReader envelopes;
    private final Map<MessageType, ObjectReader> bodies = new EnumMap<>(MessageType.class);

    /**
     * Compiles the contract {@code contracts/NAME/NAME.schema.json}.
     *
     * @param name the word of the dialect
     * @param envelope the wire type of the envelope; the wire types of the bodies stand in its package under the names of the
     *     standard
     * @param body what the wire types of the bodies extend
     * @param mapping wire form to interchange and back
     */
    protected JsonDialect(String name, Class<E> envelope, Class<B> body, WireMapping<E, B> mapping) {
        this.name = name;
        this.mapping = mapping;
        this.contract = JsonContract.of(name);
        this.check = new JsonCheck(contract);
        this.bodyKeys = contract.bodyKeys();
        this.envelopes = Json.MAPPER.readerFor(envelope);
        bodyKeys.keySet().forEach(type -> bodies.put(type, Json.MAPPER.readerFor(wireType(envelope, body, type))));
    }

    private static <B> Class<? extends B> wireType(Class<?> neighbour, Class<B> body, MessageType type) {
        try {
            return Class.forName(neighbour.getPackageName() + "." + type.en()).asSubclass(body);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No wire type for " + type.en(), e);
        }
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<MessageType> carries() {
        return bodyKeys.keySet();
    }

    @Override
    public final Reading read(Wire wire) {
        Parsed parsed = Parsed.of(wire.bytes());
        List<Problem> problems = parsed.tree()
                .map(tree -> check.located(tree, parsed.text()))
                .orElseGet(() -> parsed.problem().stream().toList());
        if (!problems.isEmpty()) {
            return Reading.failed(check.messageId(parsed.text()), problems);
        }
        JsonNode tree = parsed.tree().orElseThrow();
        MessageType type = check.type(tree);
        Message message = message(tree, type);
        return new Reading(
                Optional.of(message),
                Optional.of(message.getEnvelope().getMessageId()),
                List.of(),
                new JsonPlaces(contract, type.en(), bodyKeys.get(type), parsed.text()));
    }

    private Message message(JsonNode tree, MessageType type) {
        Message message = new Message();
        try {
            message.setEnvelope(mapping.readEnvelope(envelopes.readValue(tree.get(contract.envelopeKey()))));
            message.setBody(mapping.readBody(bodies.get(type).readValue(tree.get(bodyKeys.get(type)))));
        } catch (IOException e) {
            // The cause stays here: its text repeats values of the message
            throw new IllegalStateException("The wire types of " + name + " do not fit its contract");
        }
        return message;
    }

    @Override
    public final Writing write(Message message) {
        MessageType type = MessageType.of(message.getBody());
        if (!bodyKeys.containsKey(type)) {
            return Writing.failed(List.of(Problem.error(ProblemCode.E105, Place.WHOLE)));
        }
        ObjectNode tree = Json.MAPPER.createObjectNode();
        tree.set(contract.envelopeKey(), Json.MAPPER.valueToTree(mapping.writeEnvelope(message.getEnvelope())));
        tree.set(bodyKeys.get(type), Json.MAPPER.valueToTree(mapping.writeBody(message.getBody())));
        List<Problem> problems = check.problems(tree);
        return problems.isEmpty() ? Writing.of(new Wire(bytes(tree), CONTENT_TYPE)) : Writing.failed(problems);
    }

    private static byte[] bytes(ObjectNode tree) {
        try {
            return Json.MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that is valid cannot be written");
        }
    }
}

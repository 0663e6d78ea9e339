package org.jieli.mappings.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;

/**
 * Messages as trees of two fields, the envelope and one body, after a contract in JSON Schema 2020-12 that says how they are called.
 * Immutable and thread-safe.
 *
 * @param <E> the dialect's envelope
 * @param <B> what the dialect's bodies extend
 */
public final class JsonTrees<E, B> {

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
     * @param types the type of message that the contract says in this way
     */
    public JsonTrees(
            String name,
            Class<E> envelope,
            Class<B> body,
            WireMapping<E, B> mapping,
            Function<String, Optional<MessageType>> types) {
        this.mapping = mapping;
        this.contract = JsonContract.of(name);
        this.bodyKeys = contract.bodyKeys();
        this.check = new JsonCheck(contract, types.andThen(type -> type.filter(bodyKeys::containsKey)));
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

    /** The types of message that have a body in the contract. */
    public Set<MessageType> carries() {
        return bodyKeys.keySet();
    }

    /** What is wrong with a tree. */
    public JsonCheck check() {
        return check;
    }

    /** The key of the body of a message that is carried. */
    public String bodyKey(MessageType type) {
        return bodyKeys.get(type);
    }

    /** The message in a tree without problems. */
    public Message message(JsonNode tree) {
        MessageType type = check.type(tree).orElseThrow();
        Message message = new Message();
        try {
            message.setEnvelope(mapping.readEnvelope(envelopes.readValue(tree.get(contract.envelopeKey()))));
            message.setBody(mapping.readBody(bodies.get(type).readValue(tree.get(bodyKeys.get(type)))));
        } catch (IOException e) {
            // The cause stays here: its text repeats values of the message
            throw new IllegalStateException("The wire types do not fit the contract");
        }
        return message;
    }

    /** A message that is carried, as a tree; not checked. */
    public ObjectNode tree(Message message) {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        tree.set(contract.envelopeKey(), Json.MAPPER.valueToTree(mapping.writeEnvelope(message.getEnvelope())));
        tree.set(
                bodyKeys.get(MessageType.of(message.getBody())),
                Json.MAPPER.valueToTree(mapping.writeBody(message.getBody())));
        return tree;
    }

    /** The JSON Pointer of a place of the standard in the tree of such a message, or of the nearest field above it. */
    public String pointer(MessageType type, Place place) {
        return new JsonPlaces(contract, type.en(), bodyKeys.get(type)).pointer(place.path());
    }

    /** The text of a tree, in UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return Json.MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that is valid cannot be written");
        }
    }
}

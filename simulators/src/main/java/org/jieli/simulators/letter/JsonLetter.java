package org.jieli.simulators.letter;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A letter in JSON, in UTF-8; paths are JSON Pointers. */
public final class JsonLetter implements Letter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode root;

    private JsonLetter(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads JSON text.
     *
     * @throws IllegalArgumentException if it is none; the text of the exception quotes nothing of it
     */
    public static JsonLetter read(String json) {
        try {
            return new JsonLetter(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalArgumentException("Not JSON");
        }
    }

    /** The letter that is this tree. */
    public static JsonLetter of(JsonNode tree) {
        return new JsonLetter(tree);
    }

    /** The tree itself. */
    public JsonNode root() {
        return root;
    }

    @Override
    public Optional<String> get(String path) {
        JsonNode node = root.at(path);
        return node.isValueNode() ? Optional.of(node.asText()) : Optional.empty();
    }

    @Override
    public boolean has(String path) {
        return !root.at(path).isMissingNode();
    }

    @Override
    public Letter set(String path, Object value) {
        put(path, value instanceof String text ? typed(path, text) : MAPPER.valueToTree(value));
        return this;
    }

    private JsonNode typed(String path, String text) {
        JsonNode before = root.at(path);
        if (!before.isNumber() && !before.isBoolean()) {
            return TextNode.valueOf(text);
        }
        try {
            JsonNode read = MAPPER.readTree(text);
            return before.isNumber() && read.isNumber() || before.isBoolean() && read.isBoolean()
                    ? read
                    : TextNode.valueOf(text);
        } catch (JsonProcessingException notOfThatType) {
            return TextNode.valueOf(text);
        }
    }

    /** Fields of JSON have no order, so that it matters only in which object the field stands. */
    @Override
    public Letter insert(String path, String behind, Object value) {
        return set(path, value);
    }

    @Override
    public Letter adopt(String path, Letter other) {
        JsonNode part = ((JsonLetter) other).root.at(path);
        if (part.isMissingNode()) {
            throw Letter.noSuchField(path);
        }
        put(path, part.deepCopy());
        return this;
    }

    @Override
    public Letter repeat(String path, int times) {
        if (!(root.at(path) instanceof ArrayNode list) || list.isEmpty()) {
            throw Letter.noSuchField(path);
        }
        while (list.size() < times) {
            list.add(list.get(0).deepCopy());
        }
        return this;
    }

    @Override
    public Letter remove(String path) {
        JsonPointer pointer = JsonPointer.compile(path);
        if (root.at(pointer.head()) instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        }
        return this;
    }

    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect(root, JsonPointer.empty(), paths);
        return paths;
    }

    private static void collect(JsonNode node, JsonPointer at, List<String> paths) {
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), paths));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), at.appendIndex(i), paths);
                }
            }
            default -> paths.add(at.toString());
        }
    }

    private void put(String path, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = root.at(pointer.head());
        switch (parent) {
            case ObjectNode object -> object.set(pointer.last().getMatchingProperty(), value);
            case ArrayNode list -> list.set(pointer.last().getMatchingIndex(), value);
            default -> throw Letter.noSuchField(path);
        }
    }

    @Override
    public byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "JsonLetter[" + bytes().length + " bytes]";
    }
}

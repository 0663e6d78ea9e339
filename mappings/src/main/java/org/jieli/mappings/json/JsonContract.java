package org.jieli.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieli.schemas.message.MessageType;

/**
 * The published contract of a JSON dialect, compiled once: what is valid, and what its fields are called. Immutable and thread-safe.
 */
final class JsonContract {

    private static final String ENVELOPE = "Envelope";

    /** Words in a contract that are for the generator of the wire types and say nothing about what is valid. */
    private static final List<String> GENERATOR_HINTS =
            List.of("javaType", "javaName", "existingJavaType", "extendsJavaClass", "extends");

    private final Schema schema;
    private final WireType root;
    private final Map<String, WireType> types;
    private final String envelopeKey;
    private final Map<MessageType, String> bodyKeys;

    private JsonContract(JsonNode contract) {
        schema = registry().getSchema(contract);
        schema.initializeValidators();
        root = WireType.of(contract);
        types = contract.path("$defs").properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> WireType.of(type.getValue())));
        Map<String, String> keysByType =
                root.byKey().values().stream().collect(Collectors.toMap(WireField::type, WireField::key));
        envelopeKey = keysByType.get(ENVELOPE);
        bodyKeys = Arrays.stream(MessageType.values())
                .filter(type -> keysByType.containsKey(type.en()))
                .collect(Collectors.toUnmodifiableMap(type -> type, type -> keysByType.get(type.en())));
    }

    /** The contract of a dialect, from the resources of {@code schemas}. */
    static JsonContract of(String dialect) {
        String resource = "/contracts/" + dialect + "/" + dialect + ".schema.json";
        try (InputStream in = JsonContract.class.getResourceAsStream(resource)) {
            return new JsonContract(Json.MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static SchemaRegistry registry() {
        Dialect draft = Dialects.getDraft202012();
        return SchemaRegistry.withDialect(
                Dialect.builder(draft)
                        .formats(Formats.all())
                        .keywords(GENERATOR_HINTS.stream()
                                .map(NonValidationKeyword::new)
                                .toList())
                        .build(),
                registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }

    /** The key of each body on the wire, for every type of message that the contract has. */
    Map<MessageType, String> bodyKeys() {
        return bodyKeys;
    }

    /** The key of the envelope on the wire. */
    String envelopeKey() {
        return envelopeKey;
    }

    /** The pointer of a field of the envelope, by its name in the standard. */
    String envelopePointer(String name) {
        return "/" + envelopeKey + "/" + type(ENVELOPE).byName().get(name).key();
    }

    /** Everything in {@code tree} that breaks the contract. */
    List<Error> validate(JsonNode tree) {
        return schema.validate(tree);
    }

    /** The type with this name; without fields if it is a plain value. */
    WireType type(String name) {
        return types.getOrDefault(name, new WireType(Map.of(), Map.of()));
    }

    /** The field that a pointer leads to, or the one that holds it if it leads to an item. */
    Optional<WireField> field(String pointer) {
        WireType type = root;
        WireField field = null;
        for (String key : pointer.split("/")) {
            WireField next = type.byKey().get(key);
            if (next != null) {
                field = next;
                type = type(next.type());
            }
        }
        return Optional.ofNullable(field);
    }
}

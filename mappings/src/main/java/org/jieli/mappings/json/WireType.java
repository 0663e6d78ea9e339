package org.jieli.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A type of a contract: its fields by their key on the wire and by their name in the interchange standard.
 *
 * @param byKey fields by key
 * @param byName fields by name
 */
record WireType(Map<String, WireField> byKey, Map<String, WireField> byName) {
    static WireType of(JsonNode schema) {
        Collection<WireField> fields = schema.path("properties").properties().stream()
                .map(property -> WireField.of(property.getKey(), property.getValue()))
                .toList();
        return new WireType(index(fields, WireField::key), index(fields, WireField::name));
    }

    private static Map<String, WireField> index(Collection<WireField> fields, Function<WireField, String> by) {
        return fields.stream().collect(Collectors.toUnmodifiableMap(by, Function.identity()));
    }
}

package org.jieli.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field of a contract.
 *
 * @param key its name on the wire
 * @param name its name in the interchange standard
 * @param type the name of its type, or of the type of its items; empty if it is a plain value
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 */
record WireField(String key, String name, String type, String zh, String en) {
    private static final String DEFINITIONS = "#/$defs/";

    static WireField of(String key, JsonNode schema) {
        String ref =
                schema.path("items").path("$ref").asText(schema.path("$ref").asText());
        String[] texts = schema.path("description").asText(key).split(" · ", 2);
        return new WireField(
                key,
                schema.path("javaName").asText(key),
                ref.replace(DEFINITIONS, ""),
                texts[0],
                texts[texts.length - 1].split("[;:,(]", 2)[0].strip());
    }
}

package org.jieli.mappings.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The fields that the JSON Schema of the standard defines, in the words of {@link XsdFields}. */
final class JsonSchemaFields {
    private final JsonNode definitions;

    private JsonSchemaFields() throws Exception {
        definitions = new ObjectMapper()
                .readTree(JsonSchemaFields.class.getResourceAsStream("/contracts/interchange/interchange.schema.json"))
                .path("$defs");
    }

    static Map<String, String> read() throws Exception {
        JsonSchemaFields schema = new JsonSchemaFields();
        Map<String, String> fields = new TreeMap<>();
        schema.definitions.properties().forEach(type -> type.getValue()
                .path("properties")
                .properties()
                .forEach(field -> fields.put(
                        type.getKey() + "." + field.getKey(),
                        required(type.getValue(), field.getKey()) + schema.value(field.getValue()))));
        return fields;
    }

    private static String required(JsonNode type, String field) {
        return StreamSupport.stream(type.path("required").spliterator(), false)
                        .anyMatch(name -> name.textValue().equals(field))
                ? "required "
                : "";
    }

    private String value(JsonNode field) {
        if (field.has("items")) {
            return "repeated " + value(field.path("items"));
        }
        if (field.has("$ref")) {
            String name = field.path("$ref").textValue().replace("#/$defs/", "");
            JsonNode type = definitions.path(name);
            return type.has("properties") ? name : value(type);
        }
        return switch (field.path("type").textValue()) {
            case "boolean" -> "boolean";
            case "integer" ->
                "integer " + field.path("minimum").asText() + ".."
                        + field.path("maximum").asText();
            case "number" ->
                "number " + field.path("minimum").asText() + ".."
                        + field.path("maximum").asText() + " in steps of "
                        + new BigDecimal(field.path("multipleOf").asText())
                                .stripTrailingZeros()
                                .toPlainString();
            default -> text(field);
        };
    }

    private static String text(JsonNode field) {
        if (field.has("enum")) {
            return "one of "
                    + StreamSupport.stream(field.path("enum").spliterator(), false)
                            .map(JsonNode::textValue)
                            .toList();
        }
        if (field.has("format")) {
            return field.path("format").textValue().replace("byte", "bytes");
        }
        return field.has("pattern")
                ? "text like " + field.path("pattern").textValue().replaceAll("^\\^|\\$$", "")
                : "text " + field.path("minLength").asText() + ".."
                        + field.path("maxLength").asText();
    }
}

package org.jieli.gateway.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jieli.schemas.problem.Problem;

/** Problems and facts as JSON in text columns. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private Json() {}

    public static String write(List<Problem> problems) {
        return text(problems);
    }

    public static String write(Map<String, String> facts) {
        return text(facts);
    }

    public static List<Problem> problems(String json) {
        return value(json, PROBLEMS);
    }

    public static Map<String, String> facts(String json) {
        return value(json, FACTS);
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static <T> T value(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column does not hold " + type.getType(), e);
        }
    }
}

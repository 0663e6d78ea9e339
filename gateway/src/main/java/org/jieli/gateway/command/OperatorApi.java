package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The operator's doors of a running gateway, as {@code /v1/openapi.json} describes them. */
final class OperatorApi implements AutoCloseable {

    private static final int PAGE = 500;

    private final JsonApi doors;

    /** @param person who decides, for the audit trail */
    OperatorApi(URI gateway, String key, String person) {
        doors = new JsonApi(
                gateway.resolve("/v1/operator/"),
                Map.of("Authorization", "Bearer " + key, "Jieli-By", encoded(person)));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return doors.get(path);
    }

    /**
     * Gets a list page by page.
     *
     * @param path of the list, whose pages have its items under {@code items}
     * @param which parameters that say which items
     * @param limit most that are got
     * @return true if there are more
     */
    boolean each(String path, String items, Map<String, ?> which, int limit, Consumer<JsonNode> found)
            throws IOException, InterruptedException {
        Map<String, Object> parameters = new LinkedHashMap<>(which);
        int left = limit;
        JsonNode next;
        do {
            parameters.put("limit", Math.min(left, PAGE));
            JsonNode page = get(path + query(parameters));
            page.path(items).forEach(found);
            left -= page.path(items).size();
            next = page.get("next");
            parameters.put("after", next == null ? null : next.asText());
        } while (next != null && left > 0);
        return next != null;
    }

    /** Posts, puts or deletes with a body of these fields; without any, without a body. */
    JsonNode send(String method, String path, Map<String, String> body) throws IOException, InterruptedException {
        return doors.send(method, path, body);
    }

    /** A query string of the parameters that have a value. */
    static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + encoded(parameter.getValue().toString()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Text as a part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        doors.close();
    }
}

package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The operator's doors of a running gateway, as {@code /v1/openapi.json} describes them. */
final class OperatorApi implements AutoCloseable {

    /** The gateway answered that it does not do it; the message says why in both languages. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(int status, JsonNode error) {
            super("HTTP " + status + " " + error.path("zh").asText() + " / "
                    + error.path("en").asText());
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String key;
    private final String person;

    /** @param person who decides, for the audit trail */
    OperatorApi(URI gateway, String key, String person) {
        this.gateway = gateway;
        this.key = key;
        this.person = person;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of());
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
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/operator/" + path))
                .header("Authorization", "Bearer " + key)
                .header("Jieli-By", encoded(person))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() >= 300) {
            throw new RefusedException(response.statusCode(), answer);
        }
        return answer;
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
        http.close();
    }
}

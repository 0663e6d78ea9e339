package org.jieli.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;

/**
 * Somebody at the doors over real HTTP.
 *
 * @param http the connections
 * @param gateway address of the gateway
 * @param authorization the header of that name; empty for a stranger
 */
public record Client(HttpClient http, URI gateway, String authorization) {

    public static final String XML = "application/xml;charset=UTF-8";

    private static final Duration LONGEST = Duration.ofSeconds(90);

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return http.sendAsync(request(path).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(Message message) {
        return post("/v1/messages", XML, Messages.encode(message));
    }

    public HttpResponse<String> post(String path, String type, byte[] body) {
        return post(path, type, BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + path)).timeout(LONGEST);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }
}

package org.jieli.gateway.prove.partner;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the nodes as partners do: one node after the other, each call once. Prints no key. Thread-safe. */
public final class Caller implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    /** The client's own limit ends with the head of an answer; its body may break off as well. */
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final List<NodeDoor> nodes;

    /** A caller who knows these nodes. */
    public Caller(List<NodeDoor> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** All nodes. */
    public List<NodeDoor> nodes() {
        return nodes;
    }

    /** Any node. */
    NodeDoor anyNode() {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
    }

    /** The node after this one. */
    NodeDoor otherThan(NodeDoor node) {
        return nodes.get((nodes.indexOf(node) + 1) % nodes.size());
    }

    /** Posts bytes; empty if no answer came. */
    Optional<HttpResponse<byte[]>> post(NodeDoor node, String path, String key, byte[] bytes, String contentType)
            throws InterruptedException {
        return send(to(node.at(path), key)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    /** Gets something; empty if no answer came. */
    public Optional<HttpResponse<byte[]>> get(NodeDoor node, String path, String key) throws InterruptedException {
        return send(to(node.at(path), key).GET().build());
    }

    private static HttpRequest.Builder to(URI address, String key) {
        return HttpRequest.newBuilder(address).timeout(ANSWER).header("Authorization", "Bearer " + key);
    }

    private Optional<HttpResponse<byte[]>> send(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return Optional.of(answer.get(WHOLE_ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException noAnswer) {
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

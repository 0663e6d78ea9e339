package org.jieli.simulators.certify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes posts on to a door, through something that may change them. */
final class Proxy implements AutoCloseable {

    /** What was posted. */
    record Call(URI path, byte[] bytes, String contentType, Optional<String> key) {

        Call with(byte[] other) {
            return new Call(path, other, contentType, key);
        }

        Call as(String otherType) {
            return new Call(path, bytes, otherType, key);
        }

        Call key(String other) {
            return new Call(path, bytes, contentType, Optional.of(other));
        }

        Call to(URI other) {
            return new Call(other, bytes, contentType, key);
        }

        boolean isGet() {
            return contentType.isEmpty() && bytes.length == 0;
        }
    }

    /** What was said to it; status 0 breaks the connection. */
    record Answer(int status, String contentType, byte[] bytes, Map<String, String> headers) {

        static final Answer BROKEN = new Answer(0, "", new byte[0], Map.of());

        static Answer of(int status) {
            return new Answer(status, "text/html", "<html/>".getBytes(), Map.of());
        }

        Answer with(byte[] other) {
            return new Answer(status, contentType, other, headers);
        }

        Answer status(int other) {
            return new Answer(other, contentType, bytes, headers);
        }

        Answer as(String otherType) {
            return new Answer(status, otherType, bytes, headers);
        }
    }

    /** Says a call to the door behind. */
    interface Next {
        Answer say(Call call) throws IOException, InterruptedException;
    }

    /** What stands between. */
    interface Between {
        Answer pass(Call call, Next next) throws IOException, InterruptedException;
    }

    private static final List<String> PASSED_ON = List.of("Retry-After", "Jieli-Cursor", "Jieli-Message-Id");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI behind;
    private final Between between;

    Proxy(URI behind, Between between) throws IOException {
        this.behind = behind;
        this.between = between;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + behind.getPath());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestURI(),
                    exchange.getRequestBody().readAllBytes(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                            .orElse(""),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
            say(between.pass(call, this::forward), exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Answer answer, HttpExchange exchange) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.bytes().length == 0 ? -1 : answer.bytes().length);
        exchange.getResponseBody().write(answer.bytes());
    }

    private Answer forward(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(call.path()));
        if (call.isGet()) {
            request.GET();
        } else {
            request.POST(BodyPublishers.ofByteArray(call.bytes()));
        }
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        call.key().ifPresent(key -> request.header("Authorization", key));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new HashMap<>();
            PASSED_ON.forEach(name -> response.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    headers);
        } catch (IOException broken) {
            return Answer.BROKEN;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}

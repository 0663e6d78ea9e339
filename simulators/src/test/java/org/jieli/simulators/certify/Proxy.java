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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes posts on to a door, through something that may change them. */
final class Proxy implements AutoCloseable {

    /** What was posted. */
    record Call(byte[] bytes, String contentType, Optional<String> key) {

        Call with(byte[] other) {
            return new Call(other, contentType, key);
        }

        Call as(String otherType) {
            return new Call(bytes, otherType, key);
        }
    }

    /** What was said to it; status 0 breaks the connection. */
    record Answer(int status, String contentType, byte[] bytes, Optional<String> retryAfter) {

        static final Answer BROKEN = new Answer(0, "", new byte[0], Optional.empty());

        static Answer of(int status) {
            return new Answer(status, "text/html", "<html/>".getBytes(), Optional.empty());
        }

        Answer with(byte[] other) {
            return new Answer(status, contentType, other, retryAfter);
        }

        Answer status(int other) {
            return new Answer(other, contentType, bytes, retryAfter);
        }

        Answer as(String otherType) {
            return new Answer(status, otherType, bytes, retryAfter);
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

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
                    exchange.getRequestBody().readAllBytes(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                            .orElse(""),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
            URI target = behind.resolve(exchange.getRequestURI().getPath());
            say(between.pass(call, passed -> forward(target, passed)), exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Answer answer, HttpExchange exchange) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.retryAfter().ifPresent(time -> exchange.getResponseHeaders().set("Retry-After", time));
        exchange.sendResponseHeaders(answer.status(), answer.bytes().length == 0 ? -1 : answer.bytes().length);
        exchange.getResponseBody().write(answer.bytes());
    }

    private Answer forward(URI target, Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).POST(BodyPublishers.ofByteArray(call.bytes()));
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        call.key().ifPresent(key -> request.header("Authorization", key));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValue("Retry-After"));
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

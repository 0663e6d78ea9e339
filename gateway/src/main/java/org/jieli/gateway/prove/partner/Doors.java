package org.jieli.gateway.prove.partner;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The doors at which partners are called: one server, one path a partner. Thread-safe. */
public final class Doors implements AutoCloseable {

    private static final byte[] PAGE = "<html><body>Login</body></html>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};
    private static final int LONGEST_FAREWELL_MILLIS = 2000;
    private static final int OK = 200;
    private static final int UNKNOWN = 404;
    private static final int FAILED = 500;
    private static final int BUSY = 503;

    private final Map<String, Desk> desks;
    private final Temper temper;
    private final Map<String, Reply> lastOf = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Undertow server;

    /** Opens the doors before these desks, by the words of their partners. */
    Doors(Map<String, Desk> desks, Temper temper) {
        this.desks = Map.copyOf(desks);
        this.temper = temper;
        server = Undertow.builder()
                .setIoThreads(2)
                .setWorkerThreads(2)
                .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, LONGEST_FAREWELL_MILLIS)
                .addHttpListener(0, "127.0.0.1", exchange -> exchange.dispatch(threads, this::handle))
                .build();
        server.start();
    }

    /** The port of the server. */
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    private void handle(HttpServerExchange exchange) throws IOException, InterruptedException {
        exchange.startBlocking();
        Desk desk = desks.get(exchange.getRelativePath().substring(1));
        if (desk == null) {
            answer(exchange, new Reply(UNKNOWN, NOTHING), "text/plain");
            return;
        }
        byte[] bytes = exchange.getInputStream().readAllBytes();
        Manner manner = temper.next();
        if (manner == Manner.BUSY) {
            answer(exchange, new Reply(BUSY, NOTHING), "text/plain");
            return;
        }
        Reply reply = desk.take(bytes, exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE));
        answer(exchange, desk, reply, manner);
    }

    private void answer(HttpServerExchange exchange, Desk desk, Reply reply, Manner manner)
            throws IOException, InterruptedException {
        String type = desk.station().tongue().contract.contentType();
        Reply other = lastOf.put(desk.station().name(), reply);
        switch (manner) {
            case PROMPT, BUSY -> answer(exchange, reply, type);
            case LATE -> {
                temper.late();
                answer(exchange, reply, type);
            }
            case NEVER -> {
                temper.never();
                exchange.getConnection().close();
            }
            case SOMEBODY_ELSES -> answer(exchange, other == null ? reply : other, type);
            case GARBAGE -> answer(exchange, new Reply(OK, PAGE), "text/html");
            case EMPTY -> answer(exchange, new Reply(OK, NOTHING), type);
            case FAILED -> answer(exchange, new Reply(FAILED, PAGE), "text/html");
            case HANGS_UP -> exchange.getConnection().close();
        }
    }

    private static void answer(HttpServerExchange exchange, Reply reply, String contentType) throws IOException {
        exchange.setStatusCode(reply.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.setResponseContentLength(reply.bytes().length);
        exchange.getOutputStream().write(reply.bytes());
        exchange.endExchange();
    }

    @Override
    public void close() {
        server.stop();
        threads.shutdownNow();
    }
}

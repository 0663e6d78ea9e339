package org.jieli.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jieli.mappings.Wire;

/** A third station of Henan that keeps what it gets, and answers nothing. */
final class Xinxiang implements AutoCloseable {

    private final List<Wire> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Xinxiang() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::keep);
        server.start();
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Wire(
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRequestHeaders().getFirst("Content-Type")));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    List<Wire> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

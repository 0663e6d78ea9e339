package org.jieli.gateway.admission;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** Refuses a request on the server's own thread. Thread-safe. */
final class Refusal implements HttpHandler {

    private final Shortage shortage;
    private final ByteBuffer json;
    private final Refused refused;

    /** @param json what the caller is told, UTF-8 */
    Refusal(Shortage shortage, byte[] json, Refused refused) {
        this.shortage = shortage;
        this.json = ByteBuffer.wrap(json);
        this.refused = refused;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        refused.count(shortage);
        SlowClients.workEnds(exchange);
        exchange.setStatusCode(shortage.status());
        exchange.getResponseHeaders()
                .put(Headers.RETRY_AFTER, shortage.seconds())
                .put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(json.duplicate());
    }
}

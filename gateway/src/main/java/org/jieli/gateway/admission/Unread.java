package org.jieli.gateway.admission;

import io.undertow.io.Receiver;
import io.undertow.io.Sender;
import io.undertow.server.BlockingHttpExchange;
import io.undertow.server.HttpServerExchange;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Whoever is answered before the body was read to its end: the rest is thrown away by the server's own thread as it comes. The servlet
 * container would do that with the thread of the request, and whoever drips would hold it.
 */
final class Unread implements BlockingHttpExchange {

    private final BlockingHttpExchange exchange;
    private final Runnable whenClosed;

    private Unread(BlockingHttpExchange exchange, Runnable whenClosed) {
        this.exchange = exchange;
        this.whenClosed = whenClosed;
    }

    /** To be called by the thread of the request when its work is done. */
    static void leave(HttpServerExchange exchange) {
        if (!exchange.isRequestComplete()) {
            BlockingHttpExchange before = exchange.startBlocking();
            exchange.startBlocking(new Unread(before, () -> SlowClients.workEnds(exchange)));
        }
    }

    @Override
    public InputStream getInputStream() {
        return exchange.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return exchange.getOutputStream();
    }

    @Override
    public Sender getSender() {
        return exchange.getSender();
    }

    @Override
    public Receiver getReceiver() {
        return exchange.getReceiver();
    }

    /** The answer is written by now, and the thread of the request does nothing more. */
    @Override
    public void close() {
        whenClosed.run();
    }
}

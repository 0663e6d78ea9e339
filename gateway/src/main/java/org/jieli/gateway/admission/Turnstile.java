package org.jieli.gateway.admission;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets so many requests in at a time. Whoever finds no room is refused on the server's own thread, before a thread is asked for and
 * before anything of a body is read. Thread-safe.
 */
final class Turnstile {

    private static final AttachmentKey<Entry> ENTRY = AttachmentKey.create(Entry.class);

    private final Semaphore places;
    private final HttpHandler refusal;

    /** One request that was let in. */
    private record Entry(Semaphore places, AtomicBoolean left) {

        void leave() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }
    }

    /** @param refusal answers whoever finds no room */
    Turnstile(int places, HttpHandler refusal) {
        this.places = new Semaphore(places);
        this.refusal = refusal;
    }

    void handle(HttpServerExchange exchange, HttpHandler next) throws Exception {
        if (!places.tryAcquire()) {
            refusal.handleRequest(exchange);
            return;
        }
        Entry entry = new Entry(places, new AtomicBoolean());
        exchange.putAttachment(ENTRY, entry);
        exchange.addExchangeCompleteListener((ended, more) -> {
            entry.leave();
            more.proceed();
        });
        next.handleRequest(exchange);
    }

    /** The request needs its place no more, although its exchange may take longer: the rest of an unread body is thrown away. */
    static void leave(HttpServerExchange exchange) {
        Entry entry = exchange.getAttachment(ENTRY);
        if (entry != null) {
            entry.leave();
        }
    }

    /** How many more could come in now. */
    int room() {
        return places.availablePermits();
    }
}

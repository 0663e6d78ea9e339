package org.jieli.gateway.admission;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.config.AdmissionSettings;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Cuts a client that sends its body too slowly or does not read its answer, whoever it is and whatever it asks for. A connection is
 * never closed under the thread that works for its request, because that would give the thread's buffers to other requests: that thread
 * fails by itself ({@link PacedSource}, {@link PacedSink}). What no thread works for is closed by the server's own. Thread-safe.
 */
final class SlowClients implements HttpHandler {

    private static final AttachmentKey<Watch> WATCH = AttachmentKey.create(Watch.class);

    private final AdmissionSettings settings;
    private final HttpHandler next;

    SlowClients(AdmissionSettings settings, HttpHandler next) {
        this.settings = settings;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseWrapper((sink, any) -> new PacedSink(sink.create(), tempo()));
        if (!exchange.isRequestComplete()) {
            exchange.addRequestWrapper((source, any) -> new PacedSource(source.create(), tempo()));
        }
        new Watch(exchange, settings.bodyTime().toMillis()).begin();
        next.handleRequest(exchange);
    }

    private Tempo tempo() {
        return new Tempo(settings.bodyTime(), settings.leastRate(), System::nanoTime);
    }

    /** No thread works for the request, or will. */
    static void workEnds(HttpServerExchange exchange) {
        exchange.getAttachment(WATCH).working = false;
    }

    /** Looks now and then whether there is anything left to wait for. */
    private static final class Watch implements Runnable {

        private final HttpServerExchange exchange;
        private final long period;
        private volatile boolean working = true;
        private volatile XnioExecutor.Key alarm;

        private Watch(HttpServerExchange exchange, long period) {
            this.exchange = exchange;
            this.period = period;
        }

        private void begin() {
            exchange.putAttachment(WATCH, this);
            exchange.addExchangeCompleteListener((ended, more) -> {
                alarm.remove();
                more.proceed();
            });
            lookAgain();
        }

        private void lookAgain() {
            alarm = exchange.getIoThread().executeAfter(this, period, TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {
            if (exchange.isComplete()) {
                return;
            }
            if (working) {
                lookAgain();
            } else {
                IoUtils.safeClose(exchange.getConnection());
            }
        }
    }
}

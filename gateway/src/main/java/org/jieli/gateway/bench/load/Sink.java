package org.jieli.gateway.bench.load;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The receiver: takes any message, notes when it came, and answers at once with a receipt in dialect {@code henan}. It looks for the
 * message id and for nothing else, so that it costs a fraction of what is measured. Thread-safe.
 */
public final class Sink implements AutoCloseable {

    private static final byte[] IN_XML = "<XXBH>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IN_JSON = "\"message_id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_LENGTH = 36;
    private static final int BAD_REQUEST = 400;

    private final Ledger arrivals;
    private final HenanReceipt receipt = new HenanReceipt();
    private final Undertow server;
    private volatile Duration pause = Duration.ZERO;

    /** Opens the receiver on a free port. */
    public Sink(Ledger arrivals) {
        this.arrivals = arrivals;
        this.server =
                Undertow.builder().addHttpListener(0, "127.0.0.1", handler()).build();
        server.start();
    }

    /** Where messages are posted. */
    public URI address() {
        InetSocketAddress socket =
                (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + socket.getPort() + "/messages");
    }

    private HttpHandler handler() {
        return exchange -> exchange.getRequestReceiver().receiveFullBytes(this::answer);
    }

    private void answer(HttpServerExchange exchange, byte[] message) {
        int id = idIn(message);
        if (id < 0) {
            exchange.setStatusCode(BAD_REQUEST).endExchange();
            return;
        }
        arrivals.note(Numbers.ofMessageId(message, id), System.nanoTime());
        byte[] answer = receipt.of(new String(message, id, ID_LENGTH, StandardCharsets.US_ASCII));
        if (pause.isZero()) {
            send(exchange, answer);
        } else {
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> exchange.getIoThread()
                    .executeAfter(() -> send(exchange, answer), pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private static void send(HttpServerExchange exchange, byte[] answer) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, HenanReceipt.CONTENT_TYPE);
        exchange.getResponseSender().send(ByteBuffer.wrap(answer));
    }

    /** Answers only after this time from now on. */
    public void answerAfter(Duration time) {
        pause = time;
    }

    private static int idIn(byte[] message) {
        int xml = after(IN_XML, message);
        return xml >= 0 ? xml : after(IN_JSON, message);
    }

    private static int after(byte[] mark, byte[] message) {
        int last = Math.min(message.length - mark.length - ID_LENGTH, 400);
        for (int i = 0; i <= last; i++) {
            if (message[i] == mark[0] && isAt(i, mark, message)) {
                return i + mark.length;
            }
        }
        return -1;
    }

    private static boolean isAt(int at, byte[] mark, byte[] message) {
        for (int i = 1; i < mark.length; i++) {
            if (message[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        server.stop();
    }
}

package org.jieli.simulators.certify.trial;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jieli.simulators.letter.Letter;

/** A door like the gateway's, {@code POST /v1/messages}, to which the tested system sends. */
public final class Door implements AutoCloseable {

    private static final String PATH = "/v1/messages";
    private static final int LONGEST = 8 << 20;
    private static final int ACCEPTED = 202;
    private static final int UNKNOWN = 401;
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final PlayedGateway gateway;
    private final Letterbox letterbox;

    /**
     * Opens the door.
     *
     * @param host the address of this machine at which it listens
     * @param port 0 for any free one
     * @param key the key of the tested system
     * @throws IOException if the port cannot be used
     */
    public Door(String host, int port, String key, Letterbox letterbox) throws IOException {
        this.letterbox = letterbox;
        gateway = new PlayedGateway(host, port, key);
        gateway.open(PATH, this::handle);
    }

    /** Where the tested system finds the gateway. */
    public URI address() {
        return gateway.address();
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            byte[] bytes = call.getRequestBody().readNBytes(LONGEST);
            Optional<String> contentType =
                    Optional.ofNullable(call.getRequestHeaders().getFirst("Content-Type"));
            answer(letterbox.arrival(bytes, contentType, gateway.knows(call)), call);
        }
    }

    private void answer(Arrival arrival, HttpExchange call) throws IOException {
        switch (letterbox.take(arrival)) {
            case BREAK -> call.close();
            case BUSY -> later(BUSY, call);
            case TOO_MANY -> later(TOO_MANY, call);
            case REJECT -> say(WRONG, letterbox.reject(arrival), call);
            case ACCEPT -> accept(arrival, call);
        }
    }

    private void accept(Arrival arrival, HttpExchange call) throws IOException {
        if (arrival.known()) {
            say(ACCEPTED, letterbox.receipt(arrival), call);
        } else {
            call.sendResponseHeaders(UNKNOWN, -1);
        }
    }

    private static void later(int status, HttpExchange call) throws IOException {
        call.getResponseHeaders().set("Retry-After", Long.toString(Behaviour.RETRY_AFTER.toSeconds()));
        call.sendResponseHeaders(status, -1);
    }

    private void say(int status, Letter letter, HttpExchange call) throws IOException {
        byte[] bytes = letter.bytes();
        call.getResponseHeaders().set("Content-Type", letterbox.contentType());
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        gateway.close();
    }
}

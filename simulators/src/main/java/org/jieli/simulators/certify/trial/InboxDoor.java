package org.jieli.simulators.certify.trial;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Doors like the gateway's for a partner that fetches its messages: {@code GET /v1/inbox} and {@code POST /v1/inbox/ID/receipt}. */
public final class InboxDoor implements Courier, AutoCloseable {

    private static final String PATH = "/v1/inbox";
    private static final Pattern RECEIPT = Pattern.compile(PATH + "/([0-9A-Za-z-]{1,64})/receipt");
    private static final Pattern AFTER = Pattern.compile("after=([0-9]{1,18})");
    private static final Pattern WAIT = Pattern.compile("wait=([0-9]{1,2})");
    private static final int LONGEST = 4 << 20;
    private static final int OK = 200;
    private static final int TAKEN = 204;
    private static final int UNKNOWN = 401;
    private static final int NOWHERE = 404;
    private static final int BUSY = 503;

    private final Inbox inbox = new Inbox();
    private final PlayedGateway gateway;
    private final Duration patience;

    /**
     * Opens the doors.
     *
     * @param host the address of this machine at which they listen
     * @param port 0 for any free one
     * @param key the key of the tested system
     * @param patience how long to wait until a message is fetched and its receipt given
     * @throws IOException if the port cannot be used
     */
    public InboxDoor(String host, int port, String key, Duration patience) throws IOException {
        this.patience = patience;
        gateway = new PlayedGateway(host, port, key);
        gateway.open(PATH, this::handle);
    }

    /** Where the tested system finds the gateway. */
    public URI address() {
        return gateway.address();
    }

    /** What lies in the inbox, and how it was fetched. */
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public Reply bring(String messageId, byte[] bytes, String contentType) throws IOException, InterruptedException {
        return inbox.put(messageId, bytes, contentType).receipt(patience);
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            byte[] bytes = call.getRequestBody().readNBytes(LONGEST);
            if (!gateway.knows(call)) {
                inbox.stranger();
                call.sendResponseHeaders(UNKNOWN, -1);
            } else if (call.getRequestMethod().equals("GET")) {
                next(call);
            } else {
                receipt(call, bytes);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange call) throws IOException, InterruptedException {
        String query = String.valueOf(call.getRequestURI().getQuery());
        Optional<Inbox.Letter> letter = inbox.next(number(AFTER, query), Duration.ofSeconds(number(WAIT, query)));
        if (letter.isEmpty()) {
            call.sendResponseHeaders(TAKEN, -1);
            return;
        }
        call.getResponseHeaders().set("Jieli-Cursor", Long.toString(letter.get().position()));
        call.getResponseHeaders().set("Jieli-Message-Id", letter.get().messageId());
        call.getResponseHeaders().set("Content-Type", letter.get().contentType());
        call.sendResponseHeaders(OK, letter.get().bytes().length);
        call.getResponseBody().write(letter.get().bytes());
    }

    private void receipt(HttpExchange call, byte[] bytes) throws IOException {
        Matcher path = RECEIPT.matcher(call.getRequestURI().getPath());
        if (!path.matches()) {
            call.sendResponseHeaders(NOWHERE, -1);
            return;
        }
        String contentType = Optional.ofNullable(call.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        call.sendResponseHeaders(inbox.receipt(path.group(1), bytes, contentType) ? TAKEN : BUSY, -1);
    }

    private static long number(Pattern pattern, String query) {
        Matcher number = pattern.matcher(query);
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }

    @Override
    public void close() {
        gateway.close();
    }
}

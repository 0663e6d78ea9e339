package org.jieli.simulators.desk;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jieli.simulators.ledger.Ledger;

/** Fetches the messages of a partner whom nobody can call, one after the other, and gives a receipt for each. */
public final class InboxPoller implements AutoCloseable {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int OK = 200;
    private static final int NOTHING = 204;

    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::run);
    private final Gateway gateway;
    private final Desk desk;
    private final Ledger ledger;
    private final String contentType;

    /** A poller that starts when told to. */
    public InboxPoller(Gateway gateway, Desk desk, Ledger ledger, String contentType) {
        this.gateway = gateway;
        this.desk = desk;
        this.ledger = ledger;
        this.contentType = contentType;
    }

    /** Starts to fetch. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!fetched()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if the gateway could not be asked or did not understand, so that it is better to wait a little. */
    private boolean fetched() throws InterruptedException {
        try {
            HttpResponse<byte[]> next = gateway.inbox(ledger.cursor(), WAIT);
            return switch (next.statusCode()) {
                case OK -> take(next);
                case NOTHING -> true;
                default -> false;
            };
        } catch (IOException e) {
            return false;
        }
    }

    private boolean take(HttpResponse<byte[]> message) throws IOException, InterruptedException {
        String messageId = message.headers().firstValue("Jieli-Message-Id").orElseThrow(InboxPoller::headerMissing);
        String cursor = message.headers().firstValue("Jieli-Cursor").orElseThrow(InboxPoller::headerMissing);
        String type = message.headers().firstValue("Content-Type").orElseThrow(InboxPoller::headerMissing);
        Answer answer = desk.take(message.body(), type);
        HttpResponse<byte[]> taken = gateway.receipt(messageId, answer.letter().bytes(), contentType);
        boolean told = taken.statusCode() / 100 == 2;
        if (told) {
            ledger.moveCursor(cursor);
        }
        return told;
    }

    private static IOException headerMissing() {
        return new IOException("The gateway left out a header");
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

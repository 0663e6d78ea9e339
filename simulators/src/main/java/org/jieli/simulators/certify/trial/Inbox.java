package org.jieli.simulators.certify.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The messages that lie ready for a partner, each until its receipt is given. Thread-safe. */
public final class Inbox {

    /** One message; the array is not copied and must not be changed. */
    record Letter(
            long position,
            String messageId,
            byte[] bytes,
            String contentType,
            long laid,
            CompletableFuture<Reply> given) {

        /** Waits for the receipt; a message that gets none in time no longer lies before the others. */
        Reply receipt(Duration patience) throws IOException, InterruptedException {
            try {
                return given.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException none) {
                given.cancel(false);
                throw new IOException("No receipt was given");
            }
        }
    }

    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Reply> lost = new HashMap<>();
    private final Map<String, Boolean> losing = new HashMap<>();
    private long furthest;
    private int backwards;
    private int strangers;
    private boolean visited;

    synchronized Letter put(String messageId, byte[] bytes, String contentType) {
        Letter letter = new Letter(
                letters.size() + 1L, messageId, bytes, contentType, System.nanoTime(), new CompletableFuture<>());
        letters.add(letter);
        notifyAll();
        return letter;
    }

    /** The first message behind a position that has no receipt, waiting a while for one. */
    synchronized Optional<Letter> next(long after, Duration wait) throws InterruptedException {
        visited = true;
        backwards += after < furthest ? 1 : 0;
        notifyAll();
        long end = System.nanoTime() + wait.toNanos();
        Optional<Letter> next = behind(after);
        while (next.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, end - System.nanoTime()));
            next = behind(after);
        }
        return next;
    }

    private Optional<Letter> behind(long after) {
        return letters.stream()
                .filter(letter -> letter.position() > after && !letter.given().isDone())
                .findFirst();
    }

    /** Takes a receipt; false if it is to be lost. */
    synchronized boolean receipt(String messageId, byte[] bytes, String contentType) {
        Optional<Letter> letter = letters.stream()
                .filter(each ->
                        each.messageId().equals(messageId) && !each.given().isDone())
                .findFirst();
        letter.ifPresent(each -> take(each, bytes, contentType));
        return letter.isEmpty() || letter.get().given().isDone();
    }

    private void take(Letter letter, byte[] bytes, String contentType) {
        Reply reply = new Reply(0, contentType, bytes, Duration.ofNanos(System.nanoTime() - letter.laid()));
        if (losing.remove(letter.messageId()) != null) {
            lost.put(letter.messageId(), reply);
        } else {
            furthest = Math.max(furthest, letter.position());
            letter.given().complete(reply);
        }
    }

    /** The first receipt of this message is answered with 503, as if the gateway had not got it. */
    public synchronized void loseReceiptOf(String messageId) {
        losing.put(messageId, true);
    }

    /** The receipt that was lost. */
    public synchronized Optional<Reply> lost(String messageId) {
        return Optional.ofNullable(lost.get(messageId));
    }

    synchronized void stranger() {
        visited = true;
        strangers++;
        notifyAll();
    }

    /** How often somebody came with another key, or none. */
    public synchronized int strangers() {
        return strangers;
    }

    /** How often the system asked for what lies before a receipt that it had given. */
    public synchronized int backwards() {
        return backwards;
    }

    /** Waits until the system looks into its inbox; false if it does not in time. */
    public synchronized boolean awaitVisit(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!visited && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, end - System.nanoTime()));
        }
        return visited;
    }
}

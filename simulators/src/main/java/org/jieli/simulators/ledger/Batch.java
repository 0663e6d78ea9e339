package org.jieli.simulators.ledger;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The lines that go to the disk with one flush. Lines are added under the file's lock; the rest is thread-safe. */
final class Batch {

    private final long start;
    private final CompletableFuture<Void> before;
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final AtomicBoolean led = new AtomicBoolean();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    private Batch(long start, CompletableFuture<Void> before) {
        this.start = start;
        this.before = before;
    }

    /** The first of a file that ends at {@code start}. */
    static Batch first(long start) {
        return new Batch(start, CompletableFuture.completedFuture(null));
    }

    /** The one that goes to the disk after this one. */
    Batch next() {
        return new Batch(end(), written);
    }

    long start() {
        return start;
    }

    long end() {
        return start + lines.size();
    }

    Place add(byte[] line) {
        Place place = new Place(end(), line.length + 1);
        lines.writeBytes(line);
        lines.write('\n');
        return place;
    }

    byte[] bytes() {
        return lines.toByteArray();
    }

    /** True for the one thread that has to write it, once the batch before is written. */
    boolean lead() {
        return led.compareAndSet(false, true);
    }

    /** Returns when the batch before is on the disk; throws what kept it from there. */
    void awaitBefore() {
        await(before);
    }

    /** Returns when this one is on the disk; throws what kept it from there. */
    void await() {
        await(written);
    }

    private static void await(CompletableFuture<Void> batch) {
        try {
            batch.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    void succeeded() {
        written.complete(null);
    }

    void failed(RuntimeException reason) {
        written.completeExceptionally(reason);
    }
}

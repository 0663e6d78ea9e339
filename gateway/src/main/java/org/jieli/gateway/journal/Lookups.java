package org.jieli.gateway.journal;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jieli.routes.journal.JournalException;

/**
 * Finds things by their keys, for many callers in one query: while one query runs the next one gathers its keys. What a caller is told
 * was so at some time after it asked. Thread-safe.
 *
 * @param <V> what is found
 */
final class Lookups<V> {

    private static final class Batch<V> {
        private final Set<String> keys = new HashSet<>();
        private final CompletableFuture<Map<String, V>> found = new CompletableFuture<>();
    }

    private final Function<Set<String>, Map<String, V>> query;
    private final Executor thread;
    private final Lock lock = new ReentrantLock();
    private Batch<V> gathering = new Batch<>();
    private boolean running;

    /**
     * @param query finds what there is of some keys
     * @param thread runs one task at a time
     */
    Lookups(Function<Set<String>, Map<String, V>> query, Executor thread) {
        this.query = query;
        this.thread = thread;
    }

    /**
     * What there is under a key.
     *
     * @throws JournalException if the query failed, or the waiting thread is interrupted
     */
    Optional<V> find(String key) {
        try {
            return Optional.ofNullable(ask(key).get().get(key));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new JournalException("Interrupted while waiting for an answer", stop);
        } catch (ExecutionException failure) {
            throw new JournalException("The lookup failed", failure.getCause());
        }
    }

    private CompletableFuture<Map<String, V>> ask(String key) {
        lock.lock();
        try {
            gathering.keys.add(key);
            if (!running) {
                thread.execute(this::run);
                running = true;
            }
            return gathering.found;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (Batch<V> batch = next(); !batch.keys.isEmpty(); batch = next()) {
            try {
                batch.found.complete(query.apply(batch.keys));
            } catch (RuntimeException | Error failure) {
                batch.found.completeExceptionally(failure);
            }
        }
    }

    /** The next batch; an empty one, and then the thread is to end, if nobody waits. */
    private Batch<V> next() {
        lock.lock();
        try {
            Batch<V> batch = gathering;
            running = !batch.keys.isEmpty();
            if (running) {
                gathering = new Batch<>();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }
}

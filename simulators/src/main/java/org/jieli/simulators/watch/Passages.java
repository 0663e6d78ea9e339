package org.jieli.simulators.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The last {@link #MOST} messages that passed a partner's door, in memory. Thread-safe. */
public final class Passages {

    /** How many are remembered. */
    public static final int MOST = 10_000;

    /**
     * What passed after another number.
     *
     * @param passages in order
     * @param last the number of the last message that passed, to go on from
     */
    public record Page(List<Passage> passages, long last) {}

    private final Deque<Passage> passages = new ArrayDeque<>();
    private final List<Consumer<Passage>> watchers = new CopyOnWriteArrayList<>();
    private long last;
    private final List<Consumer<Transcript>> listeners = new CopyOnWriteArrayList<>();

    /** Notes a message and tells whoever watches. */
    public void add(Passage passage) {
        synchronized (passages) {
            if (passages.size() == MOST) {
                passages.removeFirst();
            }
            passages.addLast(passage);
            last++;
        }
        watchers.forEach(watcher -> watcher.accept(passage));
    }

    /** What passed, in order. */
    public List<Passage> all() {
        synchronized (passages) {
            return List.copyOf(passages);
        }
    }

    /** What passed after the message with a number and is not forgotten; messages are counted from 1, also beyond {@link #clear}. */
    public Page after(long number) {
        synchronized (passages) {
            long forgotten = last - passages.size();
            return new Page(
                    passages.stream().skip(Math.max(0, number - forgotten)).toList(), last);
        }
    }

    /** Tells {@code watcher} of each message from now on, on the thread on which it passes. */
    public void watch(Consumer<Passage> watcher) {
        watchers.add(watcher);
    }

    /** Tells {@code listener} of each message from now on with what it says. */
    public void listen(Consumer<Transcript> listener) {
        listeners.add(listener);
    }

    /** Tells those who listen; the transcript is only made if there are any. */
    public void tell(Supplier<Transcript> passing) {
        if (!listeners.isEmpty()) {
            Transcript transcript = passing.get();
            listeners.forEach(listener -> listener.accept(transcript));
        }
    }

    /** Forgets what passed. */
    public void clear() {
        synchronized (passages) {
            passages.clear();
        }
    }
}

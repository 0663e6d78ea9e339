package org.jieli.simulators.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last {@link #MOST} messages that passed a partner's door, in memory. Thread-safe. */
public final class Passages {

    /** How many are remembered. */
    public static final int MOST = 10_000;

    private final Deque<Passage> passages = new ArrayDeque<>();
    private final List<Consumer<Passage>> watchers = new CopyOnWriteArrayList<>();

    /** Notes a message and tells whoever watches. */
    public void add(Passage passage) {
        synchronized (passages) {
            if (passages.size() == MOST) {
                passages.removeFirst();
            }
            passages.addLast(passage);
        }
        watchers.forEach(watcher -> watcher.accept(passage));
    }

    /** What passed, in order. */
    public List<Passage> all() {
        synchronized (passages) {
            return List.copyOf(passages);
        }
    }

    /** Tells {@code watcher} of each message from now on, on the thread on which it passes. */
    public void watch(Consumer<Passage> watcher) {
        watchers.add(watcher);
    }

    /** Forgets what passed. */
    public void clear() {
        synchronized (passages) {
            passages.clear();
        }
    }
}

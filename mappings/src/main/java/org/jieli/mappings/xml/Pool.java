package org.jieli.mappings.xml;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Lends things that are expensive to make and serve one thread at a time. Thread-safe, and safe for virtual threads: nothing hangs
 * on a thread. It keeps as many as were ever lent at once.
 */
final class Pool<T> {

    private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        T thing = idle.poll();
        return thing == null ? maker.get() : thing;
    }

    /** Only for things that did their work: one that threw is left to the garbage collector. */
    void giveBack(T thing) {
        idle.add(thing);
    }
}

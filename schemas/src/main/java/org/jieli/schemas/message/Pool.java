package org.jieli.schemas.message;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Lends things that are expensive to make and serve one thread at a time. Thread-safe; keeps as many as were ever lent at once. */
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

    /** Only for things that did their work: one that failed is left to the garbage collector. */
    void giveBack(T thing) {
        idle.add(thing);
    }
}

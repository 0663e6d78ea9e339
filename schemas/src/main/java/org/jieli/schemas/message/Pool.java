package org.jieli.schemas.message;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * Lends things that are expensive to make and serve one thread at a time. What came back last is lent first: as few as possible are in
 * use, and those are in the processor's caches. Thread-safe, and safe for virtual threads: nothing hangs on a thread. It keeps as many
 * as were ever lent at once.
 *
 * @param <T> what is lent
 */
public final class Pool<T> {

    private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<T> maker;

    /** @param maker makes one more when all are lent */
    public Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else uses until it is given back. */
    public T take() {
        T thing = idle.pollFirst();
        return thing == null ? maker.get() : thing;
    }

    /** Only for things that did their work: one that failed is left to the garbage collector. */
    public void giveBack(T thing) {
        idle.addFirst(thing);
    }
}

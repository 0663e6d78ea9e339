package org.jieli.routes.delivery;

import java.util.concurrent.atomic.AtomicBoolean;

/** A place among the deliveries under way: first to its partner, until the partner answered; then among all, until it is recorded. */
final class Slot implements AutoCloseable {

    private final Runnable freePartner;
    private final Runnable freeNode;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    Slot(Runnable freePartner, Runnable freeNode) {
        this.freePartner = freePartner;
        this.freeNode = freeNode;
    }

    /** The partner is free for the next one. */
    void answered() {
        if (answered.compareAndSet(false, true)) {
            freePartner.run();
        }
    }

    @Override
    public void close() {
        answered();
        if (closed.compareAndSet(false, true)) {
            freeNode.run();
        }
    }
}

package org.jieli.gateway.admission;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A number of bytes shared by many, in steps of a kibibyte. Whoever waits gets its share in turn, so that no large one starves. Thread-safe. */
final class Budget {

    private static final int STEP = 1024;

    private final Semaphore steps;

    Budget(long bytes) {
        steps = new Semaphore((int) Math.min(bytes / STEP, Integer.MAX_VALUE), true);
    }

    /** True if the bytes are taken; false if there were not enough within {@code patience}, or the thread was interrupted. */
    boolean take(long bytes, Duration patience) {
        try {
            return steps.tryAcquire(steps(bytes), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives back what is taken beyond {@code kept} bytes. */
    void shrink(long taken, long kept) {
        steps.release(steps(taken) - steps(kept));
    }

    private static int steps(long bytes) {
        return Math.toIntExact((bytes + STEP - 1) / STEP);
    }
}

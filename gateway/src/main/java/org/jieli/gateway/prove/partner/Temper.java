package org.jieli.gateway.prove.partner;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the partners are disposed: badly until they are healed, well from then on. Thread-safe. */
public final class Temper {

    private static final int LATEST_MILLIS = 3000;
    /** Longer than the gateway waits for an answer. */
    private static final int NEVER_SECONDS = 40;

    private final Random random;
    private final boolean good;
    private final CountDownLatch healed = new CountDownLatch(1);

    private Temper(long seed, boolean good) {
        this.random = new Random(seed);
        this.good = good;
    }

    /** Partners who answer late, wrongly or never now and then. */
    public static Temper bad(long seed) {
        return new Temper(seed, false);
    }

    /** Partners who answer as they should. */
    public static Temper good() {
        return new Temper(0, true);
    }

    /** From now on everybody answers as they should, and nobody is kept waiting any longer. */
    public void heal() {
        healed.countDown();
    }

    Manner next() {
        if (good || healed.getCount() == 0) {
            return Manner.PROMPT;
        }
        synchronized (random) {
            return Manner.any(random);
        }
    }

    void late() throws InterruptedException {
        int millis;
        synchronized (random) {
            millis = random.nextInt(LATEST_MILLIS);
        }
        awaitHealed(millis);
    }

    void never() throws InterruptedException {
        awaitHealed(TimeUnit.SECONDS.toMillis(NEVER_SECONDS));
    }

    private void awaitHealed(long millis) throws InterruptedException {
        if (healed.await(millis, TimeUnit.MILLISECONDS)) {
            Thread.yield();
        }
    }
}

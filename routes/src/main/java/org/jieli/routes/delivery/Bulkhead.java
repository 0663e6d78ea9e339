package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many deliveries may be under way at the same time, in shares ({@link Lane}). Waiting is in turn. Thread-safe. */
final class Bulkhead {

    private final Map<Lane, Semaphore> shares = new EnumMap<>(Lane.class);
    private final int size;

    /** @param size how many in all, at least 8; a quarter is kept for what waited, so that it never takes more, and an eighth for what is urgent */
    Bulkhead(int size) {
        this.size = size;
        int urgent = size / 8;
        int waited = size / 4;
        shares.put(Lane.URGENT, new Semaphore(urgent, true));
        shares.put(Lane.WAITED, new Semaphore(waited, true));
        shares.put(Lane.AT_ONCE, new Semaphore(size - urgent - waited, true));
    }

    /** How many can be in it. */
    int size() {
        return size;
    }

    /** A place, if there is one now; run the result to give it back. */
    Optional<Runnable> enter(Lane lane) {
        return lane.shares().stream()
                .map(shares::get)
                .filter(Semaphore::tryAcquire)
                .findFirst()
                .map(share -> share::release);
    }

    /** A place of the lane's first share, waited for in turn. */
    Optional<Runnable> enter(Lane lane, Duration patience) throws InterruptedException {
        Optional<Runnable> now = enter(lane);
        if (now.isPresent()) {
            return now;
        }
        Semaphore share = shares.get(lane.shares().getFirst());
        return share.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)
                ? Optional.of(share::release)
                : Optional.empty();
    }

    /** How many more could enter now. */
    int room(Lane lane) {
        return lane.shares().stream()
                .mapToInt(share -> shares.get(share).availablePermits())
                .sum();
    }

    /** How many wait for a place in this lane's first share. */
    int waiting(Lane lane) {
        return shares.get(lane.shares().getFirst()).getQueueLength();
    }
}

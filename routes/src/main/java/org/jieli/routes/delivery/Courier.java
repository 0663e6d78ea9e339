package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries leased deliveries out, each on a thread of its own. Virtual threads take turns on a few of the system's in the order in which
 * they can go on, and nothing in that order is urgent: what is urgent gets a thread of the system. Thread-safe.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final BiConsumer<Parcel, Slot> deliver;
    private final Duration grace;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService urgent = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("urgent-", 0).factory());

    /**
     * @param deliver delivers one and records its outcome
     * @param grace how long deliveries under way may take at shutdown
     */
    Courier(BiConsumer<Parcel, Slot> deliver, Duration grace) {
        this.deliver = deliver;
        this.grace = grace;
    }

    /** Delivers it and gives the slot back, whatever happens. */
    void carry(Parcel parcel, Slot slot) {
        (parcel.delivery().urgent() ? urgent : threads).execute(() -> {
            try (slot) {
                deliver.accept(parcel, slot);
            } catch (RuntimeException e) {
                LOG.warn("{} was interrupted; it is taken up again when its lease ends", parcel.delivery(), e);
            }
        });
    }

    /** Waits for what is under way; what does not end in time is given to others when this node leaves. */
    @Override
    public void close() {
        urgent.shutdown();
        threads.shutdown();
        long end = System.nanoTime() + grace.toNanos();
        try {
            if (!(ended(urgent, end) && ended(threads, end))) {
                LOG.warn("Deliveries under way did not end within {}; others take them over", grace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ExecutorService service, long end) throws InterruptedException {
        return service.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
}

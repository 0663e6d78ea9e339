package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries leased deliveries out, each on a thread of its own. Thread-safe. */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final BiConsumer<Parcel, Slot> deliver;
    private final Duration grace;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
        threads.execute(() -> {
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
        threads.shutdown();
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Deliveries under way did not end within {}; others take them over", grace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

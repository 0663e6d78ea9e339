package org.jieli.routes.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for deliveries that are due and hands each to the delivery route, each on a thread of its own. Any number of nodes may run
 * one on the same journal: a lease keeps a delivery with one node, and a node that dies loses its leases. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Journal journal;
    private final Consumer<Delivery> deliver;
    private final DispatcherSettings settings;
    private final InstantSource clock;
    private final Semaphore slots;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicLong waiting = new AtomicLong();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private Thread loop;
    private volatile boolean running;

    /** @param deliver delivers one claimed delivery and records its outcome */
    public Dispatcher(Journal journal, Consumer<Delivery> deliver, DispatcherSettings settings, InstantSource clock) {
        this.journal = journal;
        this.deliver = deliver;
        this.settings = settings;
        this.clock = clock;
        this.slots = new Semaphore(settings.mostInFlight());
    }

    /** Starts looking. */
    public synchronized void start() {
        running = true;
        loop = Thread.ofPlatform().name("jieli-dispatcher").start(this::run);
    }

    /** Looks now instead of after the pause. */
    public void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** How many deliveries were waiting when last counted, at most {@link DispatcherSettings#countEvery} ago. */
    public long waiting() {
        return waiting.get();
    }

    /** Stops looking and lets what is in flight finish; what does not finish in time is taken over when its lease ends. */
    @Override
    public synchronized void close() {
        running = false;
        wake();
        try {
            if (loop != null) {
                loop.join();
            }
            workers.shutdown();
            if (!workers.awaitTermination(settings.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Deliveries in flight did not finish within {}; their leases run out", settings.grace());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long countAgain = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() - countAgain >= 0) {
                    workers.execute(this::count);
                    countAgain = System.nanoTime() + settings.countEvery().toNanos();
                }
                if (dispatch() == 0) {
                    pause(settings.pause());
                }
            } catch (RuntimeException e) {
                LOG.warn("Looking for deliveries failed; looking again", e);
                pause(settings.pause());
            }
        }
    }

    private void count() {
        try {
            waiting.set(journal.backlog().values().stream()
                    .mapToLong(Long::longValue)
                    .sum());
        } catch (JournalException e) {
            LOG.warn("The backlog could not be counted", e);
        }
    }

    private int dispatch() {
        int free = Math.min(slots.availablePermits(), settings.batch());
        if (free == 0) {
            return 0;
        }
        List<Delivery> claimed =
                journal.claim(settings.node(), free, clock.instant(), settings.lease(), Room.unlimited());
        if (!running) {
            journal.release(claimed);
            return 0;
        }
        claimed.forEach(this::hand);
        return claimed.size();
    }

    private void hand(Delivery delivery) {
        slots.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                deliver.accept(delivery);
            } catch (RuntimeException e) {
                LOG.warn("{} was interrupted; it is taken up again when its lease ends", delivery, e);
            } finally {
                slots.release();
                wake();
            }
        });
    }

    private void pause(Duration duration) {
        try {
            if (bell.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}

package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Room;
import org.jieli.routes.journal.Room.Share;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for deliveries that are due and were not sent at once: what found no slot, what is tried again, what a dead node held. Any
 * number of nodes may run one on the same journal. Thread-safe.
 */
final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Journal journal;
    private final Bulkheads bulkheads;
    private final Breakers breakers;
    private final Courier courier;
    private final Membership membership;
    private final DispatcherSettings settings;
    private final Semaphore bell = new Semaphore(0);
    /** Claimed, and neither carried nor given back yet. */
    private final List<Delivery> unplaced = new ArrayList<>();

    private Thread loop;
    private volatile boolean running;
    private volatile Set<String> full = Set.of();

    Dispatcher(
            Journal journal,
            Bulkheads bulkheads,
            Breakers breakers,
            Courier courier,
            Membership membership,
            DispatcherSettings settings) {
        this.journal = journal;
        this.bulkheads = bulkheads;
        this.breakers = breakers;
        this.courier = courier;
        this.membership = membership;
        this.settings = settings;
        bulkheads.whenFree(this::slotFree);
    }

    /** Starts looking. */
    synchronized void start() {
        running = true;
        loop = Thread.ofPlatform().name("jieli-dispatcher").start(this::run);
    }

    /** Looks now instead of after the pause. */
    void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** A slot to this partner is free again: looks now, if the last look had no room for it. */
    private void slotFree(String partner) {
        if (full.contains(partner)) {
            wake();
        }
    }

    /** Stops looking. */
    @Override
    public synchronized void close() {
        running = false;
        wake();
        try {
            if (loop != null) {
                loop.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (dispatch() == 0) {
                    pause(settings.pause());
                }
            } catch (RuntimeException e) {
                LOG.warn("Looking for deliveries failed; looking again", e);
                pause(settings.pause());
            }
        }
    }

    /** Returns how many were carried. */
    private int dispatch() {
        giveBack();
        Room room = bulkheads.roomEach();
        full = room.of().entrySet().stream()
                .filter(partner -> partner.getValue().normal() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        int most = Math.min(bulkheads.room(), settings.batch());
        if (most == 0) {
            return 0;
        }
        List<Delivery> claimed =
                journal.claim(membership.node(), most, membership.instant(), settings.lease(), allowed(room));
        claimed.stream().filter(delivery -> !carried(delivery)).forEach(unplaced::add);
        int carried = claimed.size() - unplaced.size();
        giveBack();
        return carried;
    }

    /** What found no place is due again for whoever has one. */
    private void giveBack() {
        if (!unplaced.isEmpty()) {
            journal.release(unplaced);
            unplaced.clear();
        }
    }

    private Room allowed(Room room) {
        Map<String, Share> of = new HashMap<>(room.of());
        breakers.standings().stream()
                .map(standing -> standing.circuit().partner())
                .forEach(partner -> of.put(partner, allowed(partner, room.to(partner))));
        return new Room(room.each(), of);
    }

    private Share allowed(String partner, Share share) {
        if (breakers.closed(partner, Breakers.DELIVER)) {
            return share;
        }
        return breakers.open(partner, Breakers.DELIVER) ? Share.NONE : new Share(1, 1);
    }

    private boolean carried(Delivery delivery) {
        Optional<Slot> slot = running ? bulkheads.now(delivery.partner()) : Optional.empty();
        boolean may = slot.isPresent() && breakers.enter(delivery.partner(), Breakers.DELIVER);
        if (may) {
            courier.carry(Parcel.of(delivery), slot.get());
        } else {
            slot.ifPresent(Slot::close);
        }
        return may;
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

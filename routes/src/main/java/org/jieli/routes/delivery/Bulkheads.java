package org.jieli.routes.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jieli.routes.journal.Room;
import org.jieli.routes.journal.Room.Share;

/**
 * Keeps the deliveries under way within bounds, for the node and for each partner, so that a partner that is slow or dead takes
 * nothing from the others. Thread-safe.
 */
final class Bulkheads {

    /** Waiting longer than this means that the partner, not this node, is slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private record Partner(Bulkhead bulkhead, Pace pace) {}

    private final int mostPerPartner;
    private final Bulkhead node;
    private final Map<String, Partner> partners = new ConcurrentHashMap<>();
    private volatile Consumer<String> listener = name -> {};

    /**
     * @param most most deliveries under way at the same time
     * @param mostPerPartner most of them to one partner
     */
    Bulkheads(int most, int mostPerPartner) {
        this.mostPerPartner = mostPerPartner;
        this.node = new Bulkhead(most);
    }

    /** Tells {@code newListener} the name of a partner whenever a slot to it is free again. */
    void whenFree(Consumer<String> newListener) {
        listener = newListener;
    }

    /** A slot for a claimed delivery, if there is one now. */
    Optional<Slot> now(String name) {
        Partner partner = partner(name);
        return partner.bulkhead().enter(Lane.CLAIMED).flatMap(freePartner -> {
            Optional<Runnable> freeNode = node.enter(Lane.CLAIMED);
            if (freeNode.isEmpty()) {
                freePartner.run();
            }
            return freeNode.map(free -> slot(name, partner, freePartner, free));
        });
    }

    /**
     * A slot for a message that is being accepted. Waits its turn while the partner takes messages quickly, so that this node does not
     * accept faster than it delivers; does not wait for a partner that is slow.
     */
    Optional<Slot> atOnce(String name, boolean urgent) {
        Partner partner = partner(name);
        Lane lane = urgent ? Lane.URGENT : Lane.AT_ONCE;
        try {
            Optional<Runnable> freePartner = enter(partner, lane);
            return freePartner.isEmpty() ? Optional.empty() : atOnce(name, partner, freePartner.get(), lane);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Slot> atOnce(String name, Partner partner, Runnable freePartner, Lane lane)
            throws InterruptedException {
        Optional<Runnable> freeNode = Optional.empty();
        try {
            freeNode = node.enter(lane, PATIENCE);
        } finally {
            if (freeNode.isEmpty()) {
                freePartner.run();
            }
        }
        return freeNode.map(free -> slot(name, partner, freePartner, free));
    }

    private static Optional<Runnable> enter(Partner partner, Lane lane) throws InterruptedException {
        Bulkhead bulkhead = partner.bulkhead();
        boolean slow = partner.pace().slow(bulkhead.waiting(lane), bulkhead.size(), PATIENCE);
        return slow ? bulkhead.enter(lane) : bulkhead.enter(lane, PATIENCE);
    }

    private Slot slot(String name, Partner partner, Runnable freePartner, Runnable freeNode) {
        Runnable end = partner.pace().begin();
        return new Slot(
                () -> {
                    end.run();
                    freePartner.run();
                    listener.accept(name);
                },
                freeNode);
    }

    /** How many deliveries may be claimed now, in all. */
    int room() {
        return node.room(Lane.URGENT);
    }

    /** How many deliveries may be claimed now for each partner. */
    Room roomEach() {
        Map<String, Share> of = new HashMap<>();
        partners.forEach((name, partner) -> of.put(name, share(partner.bulkhead())));
        return new Room(share(new Bulkhead(mostPerPartner)), of);
    }

    private Share share(Bulkhead partner) {
        return new Share(
                Math.min(node.room(Lane.WAITED), partner.room(Lane.WAITED)),
                Math.min(node.room(Lane.URGENT), partner.room(Lane.URGENT)));
    }

    private Partner partner(String name) {
        return partners.computeIfAbsent(
                name, n -> new Partner(new Bulkhead(mostPerPartner), new Pace(System::nanoTime)));
    }
}

package org.jieli.routes.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.Lease;
import org.jieli.routes.journal.NewDelivery;
import org.jieli.schemas.interchange.Message;

/**
 * Sends what is being accepted as soon as it is kept, without looking for it in the journal: its deliveries belong to this node from
 * the commit on. The slot is taken before the commit, so that a node never accepts faster than it delivers. What finds no slot is
 * kept to be claimed. Thread-safe.
 */
public final class AtOnce {

    private final Bulkheads bulkheads;
    private final Breakers breakers;
    private final Courier courier;
    private final Supplier<String> node;
    private final Duration lease;
    private final InstantSource clock;

    AtOnce(
            Bulkheads bulkheads,
            Breakers breakers,
            Courier courier,
            Supplier<String> node,
            Duration lease,
            InstantSource clock) {
        this.bulkheads = bulkheads;
        this.breakers = breakers;
        this.courier = courier;
        this.node = node;
        this.lease = lease;
        this.clock = clock;
    }

    /** An acceptance whose deliveries have slots as far as there are any; close it when it was kept or was not. */
    public Departure reserve(Acceptance acceptance) {
        Map<String, Slot> slots = new HashMap<>();
        boolean urgent = acceptance.message().urgent();
        List<NewDelivery> deliveries = acceptance.deliveries().stream()
                .map(delivery -> slot(delivery, urgent)
                        .map(slot -> {
                            slots.put(delivery.partner(), slot);
                            return delivery.leased(lease());
                        })
                        .orElse(delivery))
                .toList();
        return new Departure(acceptance.with(deliveries), slots);
    }

    private Optional<Slot> slot(NewDelivery delivery, boolean urgent) {
        boolean now = !delivery.pulled() && breakers.closed(delivery.partner(), Breakers.DELIVER);
        return now ? bulkheads.atOnce(delivery.partner(), urgent) : Optional.empty();
    }

    private Lease lease() {
        return new Lease(node.get(), clock.instant().plus(lease));
    }

    /** An acceptance on its way into the journal, with the slots of its deliveries. */
    public final class Departure implements AutoCloseable {

        private final Acceptance acceptance;
        private final Map<String, Slot> slots;

        private Departure(Acceptance acceptance, Map<String, Slot> slots) {
            this.acceptance = acceptance;
            this.slots = slots;
        }

        /** The acceptance, to be kept. */
        public Acceptance acceptance() {
            return acceptance;
        }

        /**
         * Sends what belongs to this node; returns true if all that is pushed was sent.
         *
         * @param message the message that was kept; the caller reads nothing of it any more but its id
         */
        public boolean send(Kept.New kept, Message message) {
            Optional<Message> given = Optional.of(message);
            for (Delivery delivery : kept.leased()) {
                courier.carry(new Parcel(delivery, given), slots.remove(delivery.partner()));
                given = Optional.empty();
            }
            return acceptance.deliveries().stream()
                            .filter(delivery -> !delivery.pulled())
                            .count()
                    == kept.leased().size();
        }

        /** Gives back the slots that were not used. */
        @Override
        public void close() {
            slots.values().forEach(Slot::close);
        }
    }
}

package org.jieli.routes.journal;

import java.time.Instant;
import java.util.List;
import org.jieli.mappings.Wire;

/**
 * The whole life of one message: what came, what was promised, where it went, every attempt and every answer.
 *
 * @param message the message
 * @param receipt the receipt its sender got
 * @param deliveries its deliveries, each with its attempts
 * @param events what happened to it, oldest first
 */
public record MessageLife(KeptMessage message, Wire receipt, List<Way> deliveries, List<Event> events) {

    /**
     * One delivery as it stands.
     *
     * @param partner receiver
     * @param copy true for a copy
     * @param state its state
     * @param nextAt when it is tried again, or null
     * @param attempts every attempt with its answer, oldest first
     */
    public record Way(String partner, boolean copy, DeliveryState state, Instant nextAt, List<Outcome> attempts) {}

    /**
     * An audit event.
     *
     * @param at when
     * @param kind stable word, for example {@code accepted}, {@code duplicate}, {@code delivered}, {@code step}
     * @param detail states and numbers, never personal data
     */
    public record Event(Instant at, String kind, String detail) {}
}

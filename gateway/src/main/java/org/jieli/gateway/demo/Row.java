package org.jieli.gateway.demo;

import java.time.Instant;
import java.util.List;
import org.jieli.routes.journal.DeliveryState;

/**
 * One message of a played story.
 *
 * @param step number of its step in the story
 * @param at when, by the clock of the story
 * @param type type of the message
 * @param from the partner that said it, or {@code jieli}
 * @param dialectIn dialect in which it was said
 * @param ways where it went
 * @param messageId its id
 * @param accepted whether the gateway acknowledged it
 */
record Row(
        int step,
        Instant at,
        String type,
        String from,
        String dialectIn,
        List<Way> ways,
        String messageId,
        boolean accepted) {

    /**
     * One delivery of it.
     *
     * @param partner the receiver
     * @param dialect dialect in which the receiver got it
     * @param copy true for a copy to a provincial bureau
     * @param state state of the delivery
     * @param attempts how many attempts it took
     */
    record Way(String partner, String dialect, boolean copy, DeliveryState state, int attempts) {}

    /** The receivers, copies left out. */
    List<Way> receivers() {
        return ways.stream().filter(way -> !way.copy()).toList();
    }

    /** How far the message came: DELIVERED when everybody has it, else the state of the first who has not. */
    String state() {
        if (!accepted) {
            return "SENT_BACK";
        }
        return ways.stream()
                .map(Way::state)
                .filter(state -> state != DeliveryState.DELIVERED)
                .findFirst()
                .orElse(DeliveryState.DELIVERED)
                .name();
    }

    /** True if the message came out as the story says. */
    boolean ok() {
        return accepted && !ways.isEmpty() && state().equals(DeliveryState.DELIVERED.name());
    }
}

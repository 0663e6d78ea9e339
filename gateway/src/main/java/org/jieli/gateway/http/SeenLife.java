package org.jieli.gateway.http;

import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.MessageLife;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.partner.Partner;

/**
 * The life of a message with the eyes of one partner: its sender sees every delivery, a receiver only its own, and who gets a copy
 * sees nothing but that copy.
 *
 * @param life the life
 * @param viewer the partner that looks
 */
record SeenLife(MessageLife life, Partner viewer) {

    private static final String INTERCHANGE = "application/xml;charset=UTF-8";

    boolean isSender() {
        return life.message().partner().equals(viewer.name());
    }

    List<MessageLife.Way> ways() {
        return life.deliveries().stream()
                .filter(way -> isSender() || way.partner().equals(viewer.name()))
                .toList();
    }

    /** What happened to it, for the sender: the events name everybody who got it. */
    List<MessageLife.Event> events() {
        return isSender() ? life.events() : List.of();
    }

    /** The sender's own bytes, for the sender. */
    Optional<Wire> sent() {
        return Optional.of(life.message().raw()).filter(bytes -> isSender());
    }

    /** The message in the standard, for the sender and for who receives all of it. */
    Optional<Wire> interchange() {
        boolean seesAll = isSender() || ways().stream().anyMatch(way -> !way.copy());
        return Optional.of(new Wire(life.message().interchange(), INTERCHANGE)).filter(bytes -> seesAll);
    }

    /** The bytes that last went to a receiver, if any did; a receiver can ask for its own only. */
    Optional<Wire> received(String partner) {
        return ways().stream()
                .filter(way -> way.partner().equals(partner))
                .flatMap(way -> way.attempts().reversed().stream())
                .map(Outcome::sent)
                .filter(bytes -> bytes != null)
                .findFirst();
    }
}

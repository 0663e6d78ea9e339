package org.jieli.gateway.prove.book;

/**
 * The receipt that a sender has in hand.
 *
 * @param node which node gave it
 * @param at when, in nanoseconds of this process' steady clock
 * @param bytes what was on the wire; not copied and not to be changed
 */
public record Receipt(String node, long at, byte[] bytes) {}

package org.jieli.gateway.prove.book;

/**
 * A message as a receiver entered it when it came for the first time.
 *
 * @param messageId its id
 * @param marker what its free text says
 * @param refused true if the receiver refused it, so that it had no effect
 * @param at when it came, in nanoseconds of this process' steady clock
 */
public record Arrival(String messageId, String marker, boolean refused, long at) {}

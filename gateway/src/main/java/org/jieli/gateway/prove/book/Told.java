package org.jieli.gateway.prove.book;

/**
 * What the gateway told a sender later: its message was refused, or waits for a person.
 *
 * @param sender word of the partner that was told
 * @param rejectId id of the reject
 * @param messageId the message that the reject names; empty if none
 * @param parked true if it waits for a person, false if it was refused
 */
public record Told(String sender, String rejectId, String messageId, boolean parked) {}

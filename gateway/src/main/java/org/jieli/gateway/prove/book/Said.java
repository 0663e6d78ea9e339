package org.jieli.gateway.prove.book;

import java.util.List;

/**
 * A message that a sender posts, and everything that must become of it.
 *
 * @param messageId its id
 * @param marker what its free text says: tells its content from that of every other message
 * @param sender word of the partner that posts it
 * @param receiver word of the partner that must get it
 * @param copies words of the partners that must get a copy
 * @param caseNo the case it belongs to
 * @param number its place among the messages of its case, from 1: posted only after the one before was acknowledged
 */
public record Said(
        String messageId,
        String marker,
        String sender,
        String receiver,
        List<String> copies,
        String caseNo,
        int number) {

    public Said {
        copies = List.copyOf(copies);
    }

    /** Names the message, not its case. */
    @Override
    public String toString() {
        return messageId + " " + sender + " → " + receiver;
    }
}

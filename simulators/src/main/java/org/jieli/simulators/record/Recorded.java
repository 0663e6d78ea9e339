package org.jieli.simulators.record;

import org.jieli.simulators.watch.Verdict;

/**
 * One line of a recorded conversation: a message that went in or out of a played partner.
 *
 * @param number from 1, in the order in which they began
 * @param partner the partner's word
 * @param dialect the word of its dialect
 * @param verdict what became of it, which tells the direction too
 * @param type its type, A1 to Z2; empty if it could not be read
 * @param after milliseconds from the beginning of the conversation
 * @param contentType the media type of its bytes
 * @param status the HTTP status of the answer; 0 if there was none
 * @param file its bytes; empty if it breaks its contract, so that nobody knows where somebody may be in it
 * @param answer the bytes of the answer; empty if there was none
 */
public record Recorded(
        int number,
        String partner,
        String dialect,
        Verdict verdict,
        String type,
        long after,
        String contentType,
        int status,
        String file,
        String answer) {}

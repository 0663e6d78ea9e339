package org.jieli.simulators.watch;

import java.time.Instant;

/**
 * A message that passed a partner's door, with what it says and what was answered. For those who must know the bytes, such as a recorder;
 * the arrays are not copied and must not be changed.
 *
 * @param order smaller for what began earlier, over all partners of one process
 * @param at when, by the partner's clock
 * @param partner the partner's word
 * @param dialect the word of its dialect
 * @param verdict what became of it, which tells the direction too
 * @param type its type, A1 to Z2; empty if it could not be read
 * @param contentType the media type of its bytes
 * @param bytes the bytes as they were on the wire
 * @param status the HTTP status that went with the answer; 0 if there was none
 * @param answer the receipt or reject; empty if there was none
 */
public record Transcript(
        long order,
        Instant at,
        String partner,
        String dialect,
        Verdict verdict,
        String type,
        String contentType,
        byte[] bytes,
        int status,
        byte[] answer) {

    /** Says which message it is, never what it says. */
    @Override
    public String toString() {
        return "Transcript[" + partner + " " + verdict + " " + type + ", " + bytes.length + " bytes]";
    }
}

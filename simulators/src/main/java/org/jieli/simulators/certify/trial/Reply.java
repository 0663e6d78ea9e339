package org.jieli.simulators.certify.trial;

import java.time.Duration;
import java.util.List;

/**
 * What a system said to a message at once. The array is not copied and must not be changed.
 *
 * @param status the HTTP status; 0 where there is none, in an inbox
 * @param contentType the media type it declares; empty if none
 * @param took from the first byte sent to the last byte received
 */
public record Reply(int status, String contentType, byte[] bytes, Duration took) {

    /** Statuses that send a message back for good; after any other failure the gateway comes again. */
    private static final List<Integer> SENT_BACK = List.of(400, 409, 413, 415, 422);

    /** True if the status, where there is one, says that the message was taken. */
    public boolean saysTaken() {
        return status == 0 || status >= 200 && status < 300;
    }

    /** True if the status, where there is one, says that the message goes back for good. */
    public boolean saysSentBack() {
        return status == 0 || SENT_BACK.contains(status);
    }

    /** Says how long it is, never what it says. */
    @Override
    public String toString() {
        return "Reply[" + status + ", " + bytes.length + " bytes]";
    }
}

package org.jieli.simulators.ledger;

import java.time.Duration;

/**
 * What became of a message that a partner sent to the gateway. The array is not copied and must not be changed.
 *
 * @param messageId the id of the message
 * @param status the HTTP status of the answer; 0 if none came, so that the outcome is unknown
 * @param answer the receipt or reject in the partner's dialect; empty if none came
 * @param later how long the gateway asks to wait before the message comes again; zero if it does not say
 */
public record Sent(String messageId, int status, byte[] answer, Duration later) {

    private static final int NO_ANSWER = 0;
    private static final int TOO_MANY = 429;
    private static final byte[] NOTHING = {};

    public Sent {
        answer = answer == null ? NOTHING : answer;
    }

    /** What became of a message whose sender was not told to wait. */
    public Sent(String messageId, int status, byte[] answer) {
        this(messageId, status, answer, Duration.ZERO);
    }

    /** No answer came: the message may have been accepted or not. */
    public static Sent unanswered(String messageId) {
        return new Sent(messageId, NO_ANSWER, NOTHING);
    }

    /** True if the gateway has accepted the message. */
    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** True if the gateway refused the message; a fault of the gateway itself (5xx) or its haste (429) refuses nothing. */
    public boolean isRefused() {
        return status >= 400 && status < 500 && status != TOO_MANY;
    }

    /** Says what became of it, never what was said. */
    @Override
    public String toString() {
        return "Sent[" + messageId + " " + status + "]";
    }
}

package org.jieli.schemas.problem;

import java.util.Collection;

/**
 * The answer to a message, derived from its problems and from nothing else (HL7 v2 application acknowledgement).
 *
 * <p>{@code AA}: accepted and durably kept. {@code AE}: the message has errors; correct it and send it again with a new message id.
 * {@code AR}: refused whatever its content, because of who sent it, the state of the case or the gateway; stop and ask.
 */
public enum Acknowledgement {
    AA,
    AE,
    AR;

    /** The acknowledgement that {@code problems} lead to: AR if any error refuses, else AE if there is any error, else AA. */
    public static Acknowledgement of(Collection<Problem> problems) {
        Acknowledgement result = AA;
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                if (problem.code().refuses()) {
                    return AR;
                }
                result = AE;
            }
        }
        return result;
    }
}

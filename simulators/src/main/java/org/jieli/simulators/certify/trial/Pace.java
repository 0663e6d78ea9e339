package org.jieli.simulators.certify.trial;

import java.time.Duration;

/**
 * How long a case waits.
 *
 * @param receipt within what a receipt must come; 5 s by the catalogue
 * @param answer how long to wait for an answer, and for a message to come again
 * @param quiet how long to watch that nothing comes
 */
public record Pace(Duration receipt, Duration answer, Duration quiet) {

    /** As the catalogue says (domain.md 2.3), and half a minute for answers. */
    public static final Pace CATALOGUE = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(5));
}

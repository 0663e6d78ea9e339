package org.jieli.gateway.bench;

import java.time.Duration;

/**
 * How much time and data a run takes.
 *
 * @param warmUp load on each program before the first measurement
 * @param lead time under load before each measurement
 * @param window time of each measurement
 * @param rounds how often everything is measured
 * @param waiting messages for a dead partner
 * @param backlog normal messages before urgent ones
 * @param partsSeconds time for each part
 */
record Effort(Duration warmUp, Duration lead, Duration window, int rounds, int waiting, int backlog, int partsSeconds) {

    /** What the published figures are measured with. */
    static final Effort FULL = new Effort(
            Duration.ofSeconds(100), Duration.ofSeconds(3), Duration.ofSeconds(15), 3, 1_000_000, 100_000, 30);

    /** For a look: a Java machine this cold is several times slower than a warm one. */
    static final Effort QUICK =
            new Effort(Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(4), 1, 20_000, 5_000, 4);

    /** For the test of the command itself. */
    static final Effort TINY =
            new Effort(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(500), 1, 100, 100, 1);
}

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
 * @param files files of one row each that are put into a folder at once; one file of ten times as many rows
 */
record Effort(
        Duration warmUp,
        Duration lead,
        Duration window,
        int rounds,
        int waiting,
        int backlog,
        int partsSeconds,
        int files) {

    private static final int ROWS_FOR_A_FILE = 10;

    /** What the published figures are measured with. */
    static final Effort FULL = new Effort(
            Duration.ofSeconds(100), Duration.ofSeconds(3), Duration.ofSeconds(10), 3, 1_000_000, 100_000, 20, 1_000);

    /** For a look: a Java machine this cold is several times slower than a warm one. */
    static final Effort QUICK =
            new Effort(Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(4), 1, 20_000, 5_000, 4, 100);

    /** For the test of the command itself. */
    static final Effort TINY =
            new Effort(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(500), 1, 100, 100, 1, 5);

    /** Rows of the one file with many. */
    int rows() {
        return files * ROWS_FOR_A_FILE;
    }
}

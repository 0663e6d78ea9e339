package org.jieli.gateway.bench.report;

/**
 * What a line of the table is about.
 *
 * @param subject the word of the program that was measured
 * @param letters what was sent, for example {@code 5 KB}
 * @param connections how many connections sent it
 */
public record Line(String subject, String letters, int connections) {

    /** Subject, letters and connections. */
    @Override
    public String toString() {
        return subject + " " + letters + " ×" + connections;
    }
}

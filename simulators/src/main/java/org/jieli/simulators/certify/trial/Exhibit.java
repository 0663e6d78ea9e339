package org.jieli.simulators.certify.trial;

import java.time.Instant;

/**
 * Something that was said while a case was tried.
 *
 * @param at when
 * @param toThem true if it was said to the tested system, false if by it
 * @param line what it is, in one line, such as {@code POST F1 0190…} or {@code 200 application/xml}
 * @param text its content, shortened
 */
public record Exhibit(Instant at, boolean toThem, String line, String text) {

    /** Says what it is, never what it says. */
    @Override
    public String toString() {
        return line;
    }
}

package org.jieli.gateway.config;

import java.util.Objects;

/**
 * One thing that is wrong with the configuration. Immutable and thread-safe.
 *
 * @param zh a sentence in Chinese
 * @param en the same in English
 */
public record Fault(String zh, String en) {

    public Fault {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** Both sentences, Chinese first. */
    @Override
    public String toString() {
        return zh + " / " + en;
    }
}

package org.jieli.gateway.prove;

import java.util.Map;
import java.util.TreeMap;

/** Counts what was done, by a stable word. Thread-safe. */
final class Tally {

    private static final String MISSED = "-missed";

    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** How many processes were killed. */
    synchronized int kills() {
        return counts.entrySet().stream()
                .filter(count ->
                        count.getKey().startsWith("kill-") && !count.getKey().endsWith(MISSED))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Counts what was done, or could not be. */
    void count(String what, boolean done) {
        count(done ? what : what + MISSED);
    }

    synchronized Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }
}

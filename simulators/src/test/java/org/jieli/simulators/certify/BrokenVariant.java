package org.jieli.simulators.certify;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A partner with one defect, and what certification must find.
 *
 * @param defect what is wrong, in a sentence
 * @param partner the partner that would be right without it
 * @param filter how it is made wrong
 * @param fails the ids of exactly the cases that fail
 */
record BrokenVariant(String defect, String partner, Function<Defects, Filter> filter, Set<String> fails) {

    static BrokenVariant of(String defect, String partner, Function<Defects, Filter> filter, String fails) {
        return new BrokenVariant(defect, partner, filter, new TreeSet<>(Set.of(fails.split(" "))));
    }

    /** Its row in {@code docs/certify.md}. */
    String row() {
        return "| %s | %s | %s |".formatted(partner, defect, String.join(" ", fails));
    }

    @Override
    public String toString() {
        return partner + ": " + defect;
    }
}

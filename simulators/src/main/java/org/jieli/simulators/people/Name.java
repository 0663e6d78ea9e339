package org.jieli.simulators.people;

/**
 * A name.
 *
 * @param surname the surname; of a name with a dot the part behind it, the father's
 * @param given the given name
 * @param dotted true if it is written with the dot U+00B7, the given name first
 */
record Name(String surname, String given, boolean dotted) {

    String full() {
        return dotted ? given + "·" + surname : surname + given;
    }

    /** The first character, and a star for each of the others. */
    String masked() {
        int first = full().offsetByCodePoints(0, 1);
        return full().substring(0, first) + "*".repeat(full().codePointCount(0, full().length()) - 1);
    }

    @Override
    public String toString() {
        return masked();
    }
}

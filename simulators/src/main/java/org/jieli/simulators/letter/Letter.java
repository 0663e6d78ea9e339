package org.jieli.simulators.letter;

import java.util.List;
import java.util.Optional;

/**
 * One message in a partner's own words. Its fields are addressed in those words: by JSON Pointer
 * ({@code /handover_notice/handover_no}) or XPath ({@code /BW/HSTZ/JJDH}). It may hold personal data, so it prints only its size.
 * Not thread-safe.
 */
public interface Letter {

    /** The text of a field; empty if the letter does not have it. */
    Optional<String> get(String path);

    /** True if the letter has this part, whatever is in it. */
    boolean has(String path);

    /**
     * Writes a field.
     *
     * @param value a text, number or truth value; a text takes the type of the value it replaces, if it can
     * @throws IllegalArgumentException if the letter has no place for it
     */
    Letter set(String path, Object value);

    /**
     * Writes a field that the letter may not have yet; it then stands behind another one.
     *
     * @throws IllegalArgumentException if the letter does not have that other one
     */
    Letter insert(String path, String behind, Object value);

    /**
     * Makes the part at {@code path} the same as that part of another letter of the same kind.
     *
     * @throws IllegalArgumentException if either does not have it
     */
    Letter adopt(String path, Letter other);

    /**
     * Repeats a part until it stands there {@code times} times, 1 or more.
     *
     * @throws IllegalArgumentException if the letter does not have it
     */
    Letter repeat(String path, int times);

    /** Leaves a part out; a letter that does not have it stays as it is. */
    Letter remove(String path);

    /** The paths of all fields that hold a text, number or truth value, in their order. */
    List<String> paths();

    /** The bytes as they go on the wire. */
    byte[] bytes();

    /** What {@link #set} throws. */
    static IllegalArgumentException noSuchField(String path) {
        return new IllegalArgumentException("The letter has no field " + path);
    }
}

package org.jieli.mappings.batch;

import java.util.Arrays;

/**
 * One line of a file as bytes.
 *
 * @param number its number, from 1
 * @param bytes the line with what ends it; only the beginning if it is too long
 * @param tooLong whether it is longer than the limit
 */
public record Line(int number, byte[] bytes, boolean tooLong) {

    /** The line without the line feed, or carriage return and line feed, that ends it. */
    public byte[] content() {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Says how long it is, never what it holds. */
    @Override
    public String toString() {
        return "Line[" + number + ", " + bytes.length + " bytes]";
    }
}

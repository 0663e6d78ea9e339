package org.jieli.simulators.ledger;

/**
 * Where a line stands in a ledger's file.
 *
 * @param start its first byte, from 0
 * @param length in bytes, with its end of line
 */
record Place(long start, int length) {

    long end() {
        return start + length;
    }
}

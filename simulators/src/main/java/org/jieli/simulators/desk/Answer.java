package org.jieli.simulators.desk;

import org.jieli.simulators.letter.Letter;

/**
 * What a desk answers to a message at once.
 *
 * @param status the HTTP status that goes with it
 * @param letter the receipt or reject
 */
public record Answer(int status, Letter letter) {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    static Answer receipt(Letter letter) {
        return new Answer(OK, letter);
    }

    static Answer reject(Letter letter) {
        return new Answer(BAD_REQUEST, letter);
    }

    static Answer conflict(Letter letter) {
        return new Answer(CONFLICT, letter);
    }
}

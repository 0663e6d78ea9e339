package org.jieli.gateway.bench.load;

import java.util.List;

/** Messages to be sent, made as they are needed. Thread-safe. */
@FunctionalInterface
public interface Letters {

    /** The bytes of message {@code n}, from 0; equal for the same {@code n}. */
    byte[] letter(long n);

    /** Letters of several kinds in turns: message {@code n} is of kind {@code n} modulo their number. */
    static Letters inTurns(List<Letters> kinds) {
        return n -> kinds.get((int) (n % kinds.size())).letter(n);
    }
}

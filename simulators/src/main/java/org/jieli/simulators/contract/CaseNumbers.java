package org.jieli.simulators.contract;

import java.nio.charset.StandardCharsets;
import org.jieli.simulators.letter.Letter;

/** Moves letters from one case to another. */
public final class CaseNumbers {

    private CaseNumbers() {}

    /**
     * The same letter about another case; numbers that are made of the case number follow it.
     *
     * @param old the case number that stands in it; like every case number ASCII, in every dialect and charset
     */
    public static Letter moved(Contract contract, Letter letter, String old, String now) {
        String bytes = new String(letter.bytes(), StandardCharsets.ISO_8859_1);
        return contract.read(bytes.replace(old, now).getBytes(StandardCharsets.ISO_8859_1));
    }
}

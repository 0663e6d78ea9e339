package org.jieli.schemas.catalogue;

import java.util.Arrays;

/** How protected a field is (domain.md 3, notation). */
public enum PiiClass {
    /** Not personal. */
    NONE("-"),
    /** Personal. */
    PERSONAL("P"),
    /** Sensitive. */
    SENSITIVE("S"),
    /** Biometric. */
    BIOMETRIC("B"),
    /** Health. */
    HEALTH("H"),
    /** Restricted by the police. */
    POLICE("R");

    private final String letter;

    PiiClass(String letter) {
        this.letter = letter;
    }

    /** The letter that the annotated XSDs write. */
    public String letter() {
        return letter;
    }

    static PiiClass ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(pii -> pii.letter.equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No PII class " + letter));
    }
}

package org.jieli.schemas.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a piece of business within a case (domain.md 3.1): one letter for its kind, the {@linkplain CaseNo case number},
 * and a serial of two digits. Prints masked. Immutable and thread-safe.
 *
 * @param kind what it numbers
 * @param caseNo the case
 * @param serial the serial within kind and case, 0 to 99
 */
public record BusinessNo(Kind kind, CaseNo caseNo, int serial) {

    /** What a number stands for, with its letter. */
    public enum Kind {
        HANDOVER('J'),
        QUERY('C'),
        CONFIRMATION('Q'),
        DNA('D'),
        NOTICE('X'),
        ALERT('A'),
        ENQUIRY('E'),
        GUARDIAN_VERIFY('V'),
        KIN_COLLECTION('L'),
        POLICE_TRANSFER('T'),
        EXCEPTION('Z'),
        ESCALATION('S'),
        PLACEMENT('P'),
        REFERRAL('R'),
        RISK_ENTRY('W'),
        VISIT('H');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /** The letter a number of this kind begins with. */
        public char letter() {
            return letter;
        }

        private static Optional<Kind> ofLetter(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9A-Z]{24}[0-9]{2}");

    /** @throws IllegalArgumentException if the serial is out of its range */
    public BusinessNo {
        if (serial < 0 || serial > 99) {
            throw new IllegalArgumentException("A serial goes from 0 to 99");
        }
    }

    /** The number, if the text is one with a known letter and a right case number. */
    public static Optional<BusinessNo> parse(String text) {
        if (text == null || !SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        Optional<CaseNo> caseNo = CaseNo.parse(text.substring(1, 25));
        int serial = Integer.parseInt(text.substring(25));
        return Kind.ofLetter(text.charAt(0))
                .flatMap(kind -> caseNo.map(number -> new BusinessNo(kind, number, serial)));
    }

    /** The 27 characters of the number. */
    public String value() {
        return "%c%s%02d".formatted(kind.letter, caseNo.value(), serial);
    }

    /** The kind and the organisation only. */
    @Override
    public String toString() {
        return kind.letter + caseNo.toString() + "**";
    }
}

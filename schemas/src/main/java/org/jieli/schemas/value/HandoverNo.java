package org.jieli.schemas.value;

import java.util.Optional;

/**
 * The number of a handover: the {@link BusinessNo} of kind {@link BusinessNo.Kind#HANDOVER}. Prints masked. Immutable and thread-safe.
 *
 * @param caseNo the case
 * @param serial the serial of the handover within the case, 0 to 99
 */
public record HandoverNo(CaseNo caseNo, int serial) {

    /** @throws IllegalArgumentException if the serial is out of its range */
    public HandoverNo {
        number(caseNo, serial);
    }

    /** The number, if the text is one. */
    public static Optional<HandoverNo> parse(String text) {
        return BusinessNo.parse(text)
                .filter(number -> number.kind() == BusinessNo.Kind.HANDOVER)
                .map(number -> new HandoverNo(number.caseNo(), number.serial()));
    }

    /** The 27 characters of the number. */
    public String value() {
        return number(caseNo, serial).value();
    }

    @Override
    public String toString() {
        return number(caseNo, serial).toString();
    }

    private static BusinessNo number(CaseNo caseNo, int serial) {
        return new BusinessNo(BusinessNo.Kind.HANDOVER, caseNo, serial);
    }
}

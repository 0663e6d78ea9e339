package org.jieli.schemas.lexical;

import java.math.BigDecimal;

/** Decimal numbers as the interchange standard writes them: one number, one text, so that equal content has one digest. Thread-safe. */
public final class Decimals {

    private Decimals() {}

    /** Reads an {@code xs:decimal}; null stays null. */
    public static BigDecimal parse(String text) {
        return text == null ? null : new BigDecimal(text.strip());
    }

    /** Writes a number without exponent and without trailing zeros of the fraction; null stays null. */
    public static String print(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}

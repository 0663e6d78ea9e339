package org.jieli.schemas.value;

/** The check character of ISO 7064 MOD 37,36: a hybrid system over the characters 0-9 and A-Z. */
final class Mod37 {

    private static final int MODULUS = 36;

    private Mod37() {}

    /** The check character of a text of digits and capital letters. */
    static char check(CharSequence text) {
        int product = MODULUS;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + Character.digit(text.charAt(i), MODULUS)) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        int value = (MODULUS + 1 - product) % MODULUS;
        return Character.toUpperCase(Character.forDigit(value, MODULUS));
    }
}

package org.jieli.schemas.value;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jieli.schemas.interchange.DocCheck;

/** How a citizen ID number is built and checked (GB 11643-1999). */
final class CitizenIdDigits {

    private static final Pattern SHAPE_18 = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern SHAPE_15 = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Cf}·.\\-]+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String CENTURY = "19";

    private CitizenIdDigits() {}

    static String normalise(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static String lettersToDigits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    static DocCheck check(String text) {
        if (SHAPE_15.matcher(text).matches()) {
            return isDay(CENTURY + text.substring(6, 12)) ? DocCheck.LEGACY15 : DocCheck.BAD_DATE;
        }
        if (!SHAPE_18.matcher(text).matches()) {
            return DocCheck.BAD_LENGTH;
        }
        if (checkCharacter(text) != text.charAt(17)) {
            return DocCheck.BAD_CHECK;
        }
        return isDay(text.substring(6, 14)) ? DocCheck.VALID : DocCheck.BAD_DATE;
    }

    /** Only numbers of people born in the 1900s were ever assigned with 15 digits, but for the very old. */
    static String convert(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + CENTURY + fifteen.substring(6);
        return seventeen + checkCharacter(seventeen);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean isDay(String yyyyMMdd) {
        int month = Integer.parseInt(yyyyMMdd.substring(4, 6));
        int day = Integer.parseInt(yyyyMMdd.substring(6));
        int year = Integer.parseInt(yyyyMMdd.substring(0, 4));
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}

package org.jieli.gateway.bench.load;

import java.time.LocalDate;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;

/**
 * The numbers of the messages of a run: message {@code n} has an id that says {@code n}, so that the receiver's arrival finds its
 * sending without a table, and a case of its own. Thread-safe.
 */
public final class Numbers {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 2, 8);
    private static final int CASES_A_DAY = 9_999;
    private static final int COUNTER_DIGITS = 12;
    private static final int ID_LENGTH = 36;

    private final String prefix;

    /** @param millis when the run began; message ids are of version 7 and start with it */
    public Numbers(long millis) {
        String time = "%012x".formatted(millis);
        prefix = time.substring(0, 8) + "-" + time.substring(8) + "-7000-8000-";
    }

    /** The id of message {@code n}, 36 characters. */
    public String messageId(long n) {
        String digits = Long.toHexString(n);
        return prefix + "0".repeat(COUNTER_DIGITS - digits.length()) + digits;
    }

    /** The number that the id of {@code id.length} characters beginning at {@code at} says. */
    static long ofMessageId(byte[] text, int at) {
        long n = 0;
        for (int i = at + ID_LENGTH - COUNTER_DIGITS; i < at + ID_LENGTH; i++) {
            n = n << 4 | Character.digit(text[i], 16);
        }
        return n;
    }

    /** The number of the case of message {@code n}: the days go backwards, so that none lies in the future. */
    static CaseNo caseNo(OrgCode org, long n) {
        return CaseNo.of(org, FIRST_DAY.minusDays(n / CASES_A_DAY), (int) (n % CASES_A_DAY) + 1);
    }
}

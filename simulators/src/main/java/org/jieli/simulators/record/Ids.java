package org.jieli.simulators.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.letter.MessageIds;

/**
 * Ids, case numbers and digests in the place of others: ids of messages and cases tell on which day somebody was where, and a digest of a
 * message or photo proves that it was that one. Not thread-safe.
 */
final class Ids {

    static final String UUID_PATTERN =
            "(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])";
    static final String CASE_PATTERN = "[A-Z]{3}[1-9][0-9]{19}[0-9A-Z]";
    static final String DIGEST_PATTERN = "(?<![0-9a-fA-F])[0-9a-f]{64}(?![0-9a-fA-F])";

    private static final int ORG = 11;
    private static final int SERIAL = 19;
    private static final int CHECK = 23;
    private static final int TIMED = 7;

    private final Map<String, String> made = new HashMap<>();
    private final Days days;
    private final long key;

    Ids(Days days, Random random) {
        this.days = days;
        this.key = random.nextLong();
    }

    String uuid(String old) {
        return made.computeIfAbsent(old, id -> {
            UUID uuid = UUID.fromString(id);
            Instant at = uuid.version() == TIMED
                    ? Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16).plus(days.by(), ChronoUnit.DAYS)
                    : Instant.EPOCH;
            return MessageIds.of(at, key + id);
        });
    }

    /** The number of a case, with its day moved; what has another check character is none. */
    String caseNo(String old) {
        if (!CaseNo.isValid(old)) {
            return old;
        }
        LocalDate day = LocalDate.parse(old.substring(ORG, SERIAL), DateTimeFormatter.BASIC_ISO_DATE);
        return CaseNo.of(
                        new OrgCode(old.substring(0, ORG)),
                        days.moved(day),
                        Integer.parseInt(old.substring(SERIAL, CHECK)))
                .value();
    }

    String digest(String old) {
        return made.computeIfAbsent(old, digest -> Digests.sm3((key + digest).getBytes(StandardCharsets.US_ASCII)));
    }

    /** From now on a digest stands for another. */
    void digest(String old, String now) {
        made.put(old, now);
    }
}

package org.jieli.simulators.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/**
 * The ids and case numbers of now in the place of those that were recorded. What a played partner says first gets a new one; what the
 * gateway said first is learned from what arrives. Not thread-safe.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(Ids.UUID_PATTERN + "|" + Ids.CASE_PATTERN);
    private static final int ORG = 11;
    private static final int SERIAL = 19;
    private static final int MOST_SERIALS = 9999;

    private final Map<String, String> now = new HashMap<>();
    private final Set<String> cases = new HashSet<>();
    private final Random random = new Random();

    /** What stands for a recorded id or case number now, if that is known. */
    Optional<String> known(String recorded) {
        return Optional.ofNullable(now.get(recorded));
    }

    /**
     * The bytes of a recorded message with the ids and case numbers of now; these are ASCII in every dialect and charset.
     *
     * @param later by how many days the message is later than the recorded one
     */
    byte[] translated(byte[] recorded, Instant at, long later) {
        String text = new String(recorded, StandardCharsets.ISO_8859_1);
        return TOKEN.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(now.computeIfAbsent(found.group(), token -> fresh(token, at, later))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String fresh(String token, Instant at, long later) {
        if (!CaseNo.isValid(token)) {
            return token.contains("-") ? MessageIds.of(at, UUID.randomUUID().toString()) : token;
        }
        LocalDate day = LocalDate.parse(token.substring(ORG, SERIAL), DateTimeFormatter.BASIC_ISO_DATE)
                .plusDays(later);
        String made;
        do {
            made = CaseNo.of(new OrgCode(token.substring(0, ORG)), day, 1 + random.nextInt(MOST_SERIALS))
                    .value();
        } while (!cases.add(made));
        return made;
    }

    /** Learns what the gateway says now in the place of what was recorded. */
    void learn(Letter recorded, Letter arrived) {
        for (String path : recorded.paths()) {
            List<String> then = tokens(recorded.get(path).orElse(""));
            List<String> today = tokens(arrived.get(path).orElse(""));
            if (then.size() == today.size()) {
                for (int i = 0; i < then.size(); i++) {
                    now.putIfAbsent(then.get(i), today.get(i));
                }
            }
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}

package org.jieli.simulators.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jieli.schemas.lexical.Times;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.letter.JsonLetter;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.story.HandoverSheet;

/** Says today what a partner said in a recording. Not thread-safe. */
final class Rewording {

    private static final String SIGNED = "F7";

    private final Simulator partner;
    private final Contract contract;
    private final Words words;
    private final Tokens tokens;

    Rewording(Simulator partner, Tokens tokens) {
        this.partner = partner;
        this.contract = partner.contract();
        this.words = contract.words();
        this.tokens = tokens;
    }

    static String id(Simulator partner, Letter letter) {
        return partner.contract().words().read(letter, Field.MESSAGE_ID).orElse("");
    }

    static Optional<String> caseNo(Simulator partner, Letter letter) {
        return partner.contract().words().read(letter, Field.CASE_NO);
    }

    /** The letter with the ids, times and digests of now. */
    Letter today(String type, Letter recorded) {
        Instant now = partner.now();
        Letter moved = contract.today(contract.read(recorded.bytes()), now);
        Letter letter = contract.read(tokens.translated(moved.bytes(), now, later(recorded, now)));
        words.write(letter, Field.CREATED_AT, contract.time(now));
        words.write(letter, Field.SENT_AT, contract.time(now));
        letter.remove(words.path(Field.CONTENT_DIGEST));
        if (type.equals(SIGNED)) {
            sign(letter);
        }
        return letter;
    }

    private long later(Letter recorded, Instant now) {
        return words.read(recorded, Field.CREATED_AT)
                .flatMap(created -> Days.in(created).stream().findFirst())
                .map(day -> ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, Times.CHINA)))
                .orElse(0L);
    }

    /** Whoever was given a sheet signs that one; whoever signs first works the digest out, which a partner that speaks JSON can. */
    private void sign(Letter letter) {
        String content = words.path(Field.HANDOVER_CONTENT);
        String digest = words.path(Field.HANDOVER_DIGEST);
        Optional<Letter> given = partner.ledger().received(SIGNED).stream()
                .filter(entry ->
                        caseNo(partner, letter).filter(entry.caseNo()::equals).isPresent())
                .findFirst()
                .map(Entry::bytes)
                .map(contract::read);
        if (given.isPresent()) {
            letter.adopt(content, given.get());
            given.get().get(digest).ifPresent(signed -> letter.set(digest, signed));
        } else if (letter instanceof JsonLetter sheet) {
            letter.set(digest, HandoverSheet.digest(sheet.root().at(content)));
        }
    }
}

package org.jieli.simulators.certify.trial;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/**
 * Writes messages to the tested party from the good samples of its contract, as if they had been written today: each with an id, a case and a
 * conversation of its own, and marked as a test where the dialect has a mark. Thread-safe.
 */
public final class Drafts {

    private static final int CASES_A_DAY = 9999;
    private static final String CASE = "@@case@@";
    private static final String THEM = "@@them@@";
    private static final OrgCode ANYBODY = new OrgCode("JZZ14040001");

    private final Party party;
    private final Contract contract;
    private final Marks marks;
    private final Clock clock;
    private final AtomicInteger serial = new AtomicInteger(new Random().nextInt(CASES_A_DAY));

    /** Writes to a party. */
    public Drafts(Party party, Clock clock) {
        this.party = party;
        this.contract = party.contract();
        this.marks = Marks.of(contract.dialect());
        this.clock = clock;
    }

    /** A message from one of the samples. */
    public Draft from(String sample) {
        Instant now = clock.instant();
        String id = MessageIds.of(now, UUID.randomUUID().toString());
        Letter letter = addressed(good(sample, now), id);
        Words words = contract.words();
        words.write(letter, Field.MESSAGE_ID, id);
        words.write(letter, Field.CORRELATION_ID, MessageIds.answer(id, "conversation"));
        words.write(letter, Field.CREATED_AT, contract.time(now));
        words.write(letter, Field.SENT_AT, contract.time(now));
        marks.path("TEST_FLAG")
                .filter(path -> letter.get(path).isPresent())
                .ifPresent(path -> letter.set(path, marks.need("TEST_FLAG.on")));
        return new Draft(contract, letter);
    }

    /** The days of a form stay, for a notice of tracing reports what is past. */
    private Letter good(String sample, Instant now) {
        Letter example = contract.example(sample);
        return contract.contentType(example).equals(contract.contentType()) ? contract.sample(sample, now) : example;
    }

    /**
     * From somebody else to the party, in a case of its own. Ids and codes of organisations and cases are ASCII in every charset; a form has
     * its id in its boundary too.
     */
    private Letter addressed(Letter sample, String id) {
        String oldId = read(sample, Field.MESSAGE_ID).orElse(id);
        String sender = read(sample, Field.SENDER_ORG).orElse("");
        String receiver = read(sample, Field.RECEIVER_ORG).orElse("");
        String text = new String(sample.bytes(), StandardCharsets.ISO_8859_1).replace(oldId, id);
        Optional<String> caseNo = read(sample, Field.CASE_NO);
        if (caseNo.isPresent()) {
            text = text.replace(caseNo.get(), CASE);
        }
        if (sender.equals(party.org())) {
            text = text.replace(sender, THEM).replace(receiver, sender).replace(THEM, receiver);
        } else if (!receiver.isEmpty()) {
            text = text.replace(receiver, party.org());
        }
        return contract.open(
                text.replace(CASE, nextCase()).getBytes(StandardCharsets.ISO_8859_1),
                contract.contentType(sample).replace(oldId, id));
    }

    private Optional<String> read(Letter letter, Field field) {
        return contract.words().read(letter, field);
    }

    private String nextCase() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.CHINA);
        return CaseNo.of(ANYBODY, today, serial.getAndIncrement() % CASES_A_DAY + 1)
                .value();
    }
}

package org.jieli.simulators.desk;

import java.time.Instant;
import java.util.Optional;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/** Writes the business answer to a message that was received, from the contract's good sample. Thread-safe. */
public final class Replies {

    private final String org;
    private final Contract contract;
    private final Words words;

    /** Answers in the name of an organisation. */
    public Replies(String org, Contract contract) {
        this.org = org;
        this.contract = contract;
        this.words = contract.words();
    }

    /**
     * The answer to a message: same conversation, same business number, an id derived from the message and the type.
     *
     * @param sample the name of the sample, which starts with the type, for example {@code F2} or {@code C3-match}
     */
    public Letter reply(Entry received, String sample, Instant at) {
        Letter question = contract.read(received.bytes());
        Letter answer = contract.sample(sample, at);
        String type = sample.split("-", 2)[0];
        words.write(answer, Field.MESSAGE_ID, MessageIds.answer(received.messageId(), type));
        answer.insert(words.path(Field.CAUSATION_ID), words.path(Field.CORRELATION_ID), received.messageId());
        words.write(answer, Field.SENDER_ORG, org);
        words.write(answer, Field.CREATED_AT, contract.time(at));
        words.write(answer, Field.SENT_AT, contract.time(at));
        copy(question, Field.SENDER_ORG, answer, Field.RECEIVER_ORG);
        copy(question, Field.CORRELATION_ID, answer, Field.CORRELATION_ID);
        copy(question, Field.CASE_NO, answer, Field.CASE_NO);
        reference(question, received.type())
                .ifPresent(number -> words.reference(type).ifPresent(path -> answer.set(path, number)));
        return answer;
    }

    private Optional<String> reference(Letter question, String type) {
        return words.reference(type).flatMap(question::get);
    }

    private void copy(Letter from, Field field, Letter to, Field as) {
        words.read(from, field).ifPresent(value -> words.write(to, as, value));
    }
}

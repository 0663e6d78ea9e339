package org.jieli.gateway.prove.partner;

import java.time.Instant;
import org.jieli.gateway.prove.book.Said;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/** Writes an enquiry of one station to another (E1), from the contract's good sample. Stateless and thread-safe. */
final class Enquiry {

    private static final String TYPE = "E1";

    private Enquiry() {}

    /**
     * The bytes of an enquiry.
     *
     * @param at when it is written
     * @param urgent true if a life is in danger: it goes by the urgent lane
     */
    static byte[] write(Said said, Station from, Station to, Instant at, boolean urgent) {
        Contract contract = from.tongue().contract;
        Letter letter = contract.sample(TYPE);
        Words words = contract.words();
        words.write(letter, Field.MESSAGE_ID, said.messageId());
        words.write(letter, Field.CASE_NO, said.caseNo());
        words.write(letter, Field.CORRELATION_ID, MessageIds.answer(said.messageId(), TYPE));
        words.write(letter, Field.SENDER_ORG, from.org());
        words.write(letter, Field.RECEIVER_ORG, to.org());
        words.write(letter, Field.CREATED_AT, contract.time(at));
        words.write(letter, Field.SENT_AT, contract.time(at));
        letter.set(words.reference(TYPE).orElseThrow(), "E%s%02d".formatted(said.caseNo(), said.number()));
        if (urgent) {
            letter.set(from.tongue().priority, from.tongue().life);
        }
        return body(letter, said, from.tongue(), to);
    }

    private static byte[] body(Letter letter, Said said, Tongue tongue, Station to) {
        return letter.set(tongue.question, said.marker())
                .set(tongue.askedOrg, to.org())
                .set(tongue.askedName, to.name())
                .set(tongue.askedDivision, to.division())
                .remove(tongue.alsoAsked)
                .bytes();
    }
}

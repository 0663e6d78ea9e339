package org.jieli.simulators.desk;

import java.time.Clock;
import java.util.List;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Passages;
import org.jieli.simulators.watch.Transcript;
import org.jieli.simulators.watch.Verdict;

/** Writes down what passes the door of one partner. Thread-safe. */
public final class Watchman {

    private final String partner;
    private final Contract contract;
    private final Clock clock;
    private final Passages passages;

    /** A watchman of the partner with this word. */
    public Watchman(String partner, Contract contract, Clock clock, Passages passages) {
        this.partner = partner;
        this.contract = contract;
        this.clock = clock;
        this.passages = passages;
    }

    /** Notes a message that arrived, with its bytes and the answer for those who listen. */
    void arrived(Inspection inspection, Verdict verdict, byte[] bytes, String contentType, Answer answer) {
        passages.tell(() -> new Transcript(
                System.nanoTime(),
                clock.instant(),
                partner,
                contract.dialect(),
                verdict,
                type(inspection),
                contentType == null ? "" : contentType,
                bytes,
                answer.status(),
                answer.letter().bytes()));
        passages.add(new Passage(
                clock.instant(),
                partner,
                id(inspection),
                type(inspection),
                verdict,
                answer.status(),
                inspection.problems()));
    }

    /** What a fault did to a message at the door. */
    void suffered(Inspection inspection, Verdict verdict, int status, Fault fault) {
        suffered(id(inspection), type(inspection), verdict, status, fault);
    }

    /**
     * What a fault did to a message.
     *
     * @param status the HTTP status that went with it; 0 if none did
     */
    public void suffered(String messageId, String type, Verdict verdict, int status, Fault fault) {
        passages.add(new Passage(clock.instant(), partner, messageId, type, verdict, status, List.of(), fault.word()));
    }

    /** What a fault did to a file, whose id and type are empty if none is known. */
    public void disturbed(String messageId, String type, Fault fault) {
        suffered(messageId, type, Verdict.DISTURBED, 0, fault);
    }

    private String id(Inspection inspection) {
        return inspection
                .letter()
                .flatMap(letter -> contract.words().read(letter, Field.MESSAGE_ID))
                .orElse("");
    }

    String type(Inspection inspection) {
        return inspection
                .letter()
                .flatMap(letter -> contract.words().type(letter))
                .orElse("");
    }

    /**
     * Notes a message that left.
     *
     * @param began {@link System#nanoTime} when it was about to
     */
    void left(Entry message, Sent outcome, long began) {
        passages.tell(() -> new Transcript(
                began,
                message.at(),
                partner,
                contract.dialect(),
                verdict(outcome),
                message.type(),
                message.contentType(),
                message.bytes(),
                outcome.status(),
                outcome.answer()));
        passages.add(new Passage(
                clock.instant(),
                partner,
                message.messageId(),
                message.type(),
                verdict(outcome),
                outcome.status(),
                outcome.isRefused() ? contract.receipts().problems(outcome.answer()) : List.of()));
    }

    private static Verdict verdict(Sent outcome) {
        if (outcome.isAccepted()) {
            return Verdict.ACCEPTED;
        }
        return outcome.isRefused() ? Verdict.REFUSED : Verdict.UNANSWERED;
    }
}

package org.jieli.simulators.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.watch.Verdict;

/**
 * The desk at which messages arrive: what breaks the contract is sent back with everything that is wrong, the rest is in the
 * ledger before its receipt is given. Thread-safe.
 */
public final class Desk {

    /** As long as every contract allows a message to be, in bytes. */
    private static final int LONGEST = 4 << 20;

    private final String org;
    private final Contract contract;
    private final Ledger ledger;
    private final Clock clock;
    private final Watchman watchman;
    private final Consumer<Entry> effect;

    /**
     * Opens a desk.
     *
     * @param org the organisation code of the partner
     * @param watchman told of each message that arrives
     * @param effect told of each message that takes effect, once
     */
    public Desk(String org, Contract contract, Ledger ledger, Clock clock, Watchman watchman, Consumer<Entry> effect) {
        this.org = org;
        this.contract = contract;
        this.ledger = ledger;
        this.clock = clock;
        this.watchman = watchman;
        this.effect = effect;
    }

    /** Takes a message in and answers it. */
    public Answer take(byte[] bytes, String contentType) {
        Inspection inspection = bytes.length > LONGEST ? tooLarge() : contract.inspect(bytes, contentType);
        if (!inspection.isKept()) {
            return watched(inspection, Verdict.BROKEN, bytes, contentType, Answer.reject(reject(inspection)));
        }
        Letter letter = inspection.letter().orElseThrow();
        Entry entry = entry(letter, bytes, contentType);
        return switch (ledger.receive(entry)) {
            case FIRST -> {
                Answer answer = watched(inspection, Verdict.KEPT, bytes, contentType, receipt(letter, entry));
                effect.accept(entry);
                yield answer;
            }
            case REDELIVERED ->
                watched(
                        inspection,
                        Verdict.AGAIN,
                        bytes,
                        contentType,
                        receipt(letter, ledger.receivedWith(entry.messageId()).orElseThrow()));
            case CROSSED -> {
                Inspection crossed = crossed(letter);
                yield watched(crossed, Verdict.CROSSED, bytes, contentType, Answer.conflict(reject(crossed)));
            }
        };
    }

    private static Inspection tooLarge() {
        return new Inspection(Optional.empty(), List.of(Problem.error(ProblemCode.E104, Place.WHOLE)));
    }

    private Answer watched(Inspection inspection, Verdict verdict, byte[] bytes, String contentType, Answer answer) {
        watchman.arrived(inspection, verdict, bytes, contentType, answer);
        return answer;
    }

    private Letter reject(Inspection inspection) {
        return contract.receipts().reject(org, inspection, clock.instant());
    }

    /** The contract to which messages are held. */
    Contract contract() {
        return contract;
    }

    /** Who is told what passes. */
    Watchman watchman() {
        return watchman;
    }

    private Entry entry(Letter letter, byte[] bytes, String contentType) {
        return new Entry(
                contract.words().read(letter, Field.MESSAGE_ID).orElseThrow(),
                contract.words().type(letter).orElseThrow(),
                contract.words().read(letter, Field.CASE_NO).orElse(""),
                clock.instant(),
                contentType,
                bytes);
    }

    private Answer receipt(Letter letter, Entry kept) {
        return Answer.receipt(contract.receipts().receipt(org, letter, kept.bytes(), kept.at()));
    }

    private Inspection crossed(Letter letter) {
        Problem problem =
                Problem.error(ProblemCode.E402, Place.at(contract.words().path(Field.MESSAGE_ID)));
        return new Inspection(Optional.of(letter), List.of(problem));
    }
}

package org.jieli.simulators.desk;

import java.time.Clock;
import java.util.Optional;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Ledger;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;

/**
 * Sends a partner's letters to the gateway. A message id is said once: what was accepted is not sent again, and what was sent
 * without an answer is sent again with the same bytes. Thread-safe.
 */
public final class Outbox {

    private final Contract contract;
    private final Ledger ledger;
    private final Clock clock;
    private final Watchman watchman;

    /** An outbox that keeps what it sends in a ledger. */
    public Outbox(Contract contract, Ledger ledger, Clock clock, Watchman watchman) {
        this.watchman = watchman;
        this.contract = contract;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sends a letter and tells what became of it. */
    public Sent send(Way way, Letter letter) {
        Entry entry = entry(letter);
        Optional<Sent> before = ledger.outcome(entry.messageId());
        if (before.filter(Sent::isAccepted).isPresent()) {
            return before.get();
        }
        boolean refused = before.filter(Sent::isRefused).isPresent();
        Entry said = refused ? entry : ledger.sentWith(entry.messageId()).orElse(entry);
        ledger.sending(said);
        long began = System.nanoTime();
        Sent outcome = way.send(said);
        ledger.answered(outcome);
        watchman.left(said, outcome, began);
        return outcome;
    }

    /** Says something again that was said before, in the same bytes; what became of it the first time stays. */
    public void again(Way way, String messageId) {
        long began = System.nanoTime();
        ledger.sentWith(messageId).ifPresent(said -> watchman.left(said, way.send(said), began));
    }

    private Entry entry(Letter letter) {
        return new Entry(
                contract.words().read(letter, Field.MESSAGE_ID).orElseThrow(),
                contract.words().type(letter).orElseThrow(),
                contract.words().read(letter, Field.CASE_NO).orElse(""),
                clock.instant(),
                contract.contentType(),
                letter.bytes());
    }
}

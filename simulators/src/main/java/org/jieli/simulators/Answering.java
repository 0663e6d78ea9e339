package org.jieli.simulators;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jieli.schemas.value.CaseNo;
import org.jieli.simulators.answer.Said;
import org.jieli.simulators.contract.CaseNumbers;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.fault.AnswerFault;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Moment;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;
import org.jieli.simulators.watch.Verdict;

/** Gives the business answers of a partner, with the faults of the day. What it has said it does not say again. Thread-safe. */
final class Answering implements AutoCloseable {

    private static final int LAST_SERIAL = 9999;

    private final Simulator partner;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    Answering(Simulator partner) {
        this.partner = partner;
    }

    /**
     * Answers a message that was received, or does what a fault says instead.
     *
     * @return what became of the answer; empty if it was given before, or a fault has it
     */
    Optional<Sent> answer(Entry received, Said said) {
        Letter answer = partner.answer(received, said);
        boolean over =
                partner.ledger().outcome(id(answer)).filter(Sent::isAccepted).isPresent();
        if (over) {
            return Optional.empty();
        }
        Optional<Fault> fault = partner.faults().next(Moment.ANSWER, received.type());
        fault.ifPresent(today -> wrong(today, received, said, answer));
        return fault.isPresent() ? Optional.empty() : Optional.of(partner.send(answer));
    }

    private void wrong(Fault fault, Entry received, Said said, Letter answer) {
        boolean withheld = fault == AnswerFault.Plain.NO_ANSWER || fault instanceof AnswerFault.Late;
        partner.watchman()
                .suffered(
                        received.messageId(),
                        received.type(),
                        withheld ? Verdict.WITHHELD : Verdict.MISANSWERED,
                        0,
                        fault);
        if (fault instanceof AnswerFault.Late late) {
            later(late.after(), received, said);
        } else if (fault == AnswerFault.Plain.DUPLICATE_ANSWER) {
            partner.send(answer);
            partner.sendAgain(id(answer));
        } else if (fault == AnswerFault.Plain.SOMEBODY_ELSES_ANSWER) {
            partner.send(somebodyElses(answer));
        }
    }

    private void later(Duration after, Entry received, Said said) {
        later.schedule(() -> partner.send(partner.answer(received, said)), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The answer to a message that nobody sent, about a case that nobody has. */
    private Letter somebodyElses(Letter answer) {
        Contract contract = partner.contract();
        Words words = contract.words();
        Letter other = words.read(answer, Field.CASE_NO)
                .flatMap(CaseNo::parse)
                .map(number -> CaseNumbers.moved(contract, answer, number.value(), other(number)))
                .orElse(answer);
        words.write(
                other,
                Field.MESSAGE_ID,
                MessageIds.of(partner.now(), UUID.randomUUID().toString()));
        words.write(other, Field.CORRELATION_ID, UUID.randomUUID().toString());
        words.write(other, Field.CAUSATION_ID, UUID.randomUUID().toString());
        return other;
    }

    private static String other(CaseNo number) {
        return CaseNo.of(number.org(), number.day(), LAST_SERIAL - number.serial() + 1)
                .value();
    }

    private String id(Letter answer) {
        return partner.contract().words().read(answer, Field.MESSAGE_ID).orElseThrow();
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}

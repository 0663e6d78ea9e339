package org.jieli.routes.own;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.AckCode;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;

/** Receipts (Z1) and rejects (Z2) in the partner's dialect (domain.md 3.10 Z). Thread-safe. */
public final class Receipts {

    private final OwnMessages own;
    private final LongSupplier waiting;

    /**
     * @param own writes the envelopes
     * @param waiting how many deliveries are waiting, told as the position in the queue
     */
    public Receipts(OwnMessages own, LongSupplier waiting) {
        this.own = own;
        this.waiting = waiting;
    }

    /**
     * The receipt that a message was durably kept.
     *
     * @param storedDigest SM3 of the bytes that came
     * @param signedDigest SM3 of the handover content, for F7
     * @param warnings what was found, at places of the sender's bytes
     */
    public Wire receipt(
            Partner partner,
            String messageId,
            Instant at,
            String storedDigest,
            Optional<String> signedDigest,
            List<Problem> warnings) {
        Receipt receipt = new Receipt();
        receipt.setRefMessageId(messageId);
        receipt.setReceivedAt(Times.normal(at.atOffset(Times.CHINA_OFFSET)));
        receipt.setStoredDigest(storedDigest);
        receipt.setQueuePos((int) Math.min(waiting.getAsLong(), 999_999_999));
        signedDigest.ifPresent(receipt::setSignedDigest);
        receipt.getProblems().addAll(ProblemReports.of(warnings));
        return say(partner, own.message(receipt, partner.org(), at));
    }

    /** The reject that sends a message back with every problem. */
    public Wire reject(Partner partner, Optional<String> messageId, Instant at, List<Problem> problems) {
        return say(partner, rejectMessage(partner, messageId, at, problems));
    }

    /** The same as a message that is delivered later. */
    public Message rejectMessage(Partner partner, Optional<String> messageId, Instant at, List<Problem> problems) {
        Reject reject = new Reject();
        messageId.ifPresent(reject::setRefMessageId);
        reject.setAcknowledgement(Acknowledgement.of(problems) == Acknowledgement.AR ? AckCode.AR : AckCode.AE);
        reject.getErrors().addAll(ProblemReports.of(problems));
        return own.message(reject, partner.org(), at);
    }

    private static Wire say(Partner partner, Message message) {
        Writing writing = partner.dialect().write(message);
        return writing.wire()
                .orElseThrow(() -> new IllegalStateException(
                        "The dialect " + partner.dialect().name() + " cannot say a receipt: " + writing.problems()));
    }
}

package org.jieli.routes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Wire;
import org.jieli.routes.conversation.Conversations;
import org.jieli.routes.conversation.Decision;
import org.jieli.routes.conversation.Exchange;
import org.jieli.routes.delivery.AtOnce;
import org.jieli.routes.intake.Judged.Fit;
import org.jieli.routes.intake.Judged.SentBack;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.Refusal;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Keeps a message with everything it leads to, or keeps the bytes of one that goes back; answers only after the commit. */
final class Keeper {

    private static final int TRIES = 20;

    private final Journal journal;
    private final Conversations conversations;
    private final OwnMessages own;
    private final Receipts receipts;
    private final AtOnce atOnce;
    private final Runnable wake;

    Keeper(
            Journal journal,
            Conversations conversations,
            OwnMessages own,
            Receipts receipts,
            AtOnce atOnce,
            Runnable wake) {
        this.journal = journal;
        this.conversations = conversations;
        this.own = own;
        this.receipts = receipts;
        this.atOnce = atOnce;
        this.wake = wake;
    }

    Answer keep(Judged judged) {
        return switch (judged) {
            case SentBack sentBack -> knownBefore(sentBack).orElseGet(() -> sendBack(sentBack));
            case Fit fit -> accept(fit);
        };
    }

    /** The copy of an accepted message gets its receipt again, even if a rule would judge it otherwise today. */
    private Optional<Answer> knownBefore(SentBack back) {
        Inbound inbound = back.inbound();
        return back.messageId()
                .map(id -> new MessageKey(inbound.partner().org(), id))
                .flatMap(key ->
                        journal.alreadyKept(key, Digests.sm3(inbound.wire().bytes())))
                .filter(Kept.Duplicate.class::isInstance)
                .map(Kept.Duplicate.class::cast)
                .map(copy -> new Answer(Acknowledgement.AA, back.messageId(), copy.receipt(), List.of()));
    }

    private Answer sendBack(SentBack back) {
        Inbound inbound = back.inbound();
        journal.refuse(new Refusal(
                inbound.partner().name(),
                back.messageId().orElse(null),
                inbound.at(),
                inbound.wire(),
                back.problems()));
        Wire reject = receipts.reject(inbound.partner(), back.messageId(), inbound.at(), back.problems());
        return new Answer(Acknowledgement.of(back.problems()), back.messageId(), reject, back.problems());
    }

    /** A conversation that moves on between the decision and the commit is decided anew. */
    private Answer accept(Fit fit) {
        Message message = fit.message();
        Inbound inbound = fit.inbound();
        KeptMessage kept = OwnMessages.keep(
                message, inbound.partner().name(), inbound.wire(), Messages.encode(message), inbound.at());
        for (int i = 0; i < TRIES; i++) {
            Decision decision = conversations.decide(new Exchange(message, inbound.partner(), inbound.at()));
            if (!decision.problems().isEmpty()) {
                return journal.alreadyKept(kept.key(), kept.rawDigest())
                        .flatMap(before -> answer(before, fit, null))
                        .orElseGet(() -> sendBack(fit, decision.problems()));
            }
            Acceptance acceptance = acceptance(fit, kept, decision);
            Optional<Answer> answer = answer(keep(acceptance, followUps(decision, inbound), message), fit, acceptance);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new JournalException("A conversation kept moving on while a message was accepted", null);
    }

    private Kept keep(Acceptance acceptance, List<Acceptance> followUps, Message message) {
        try (AtOnce.Departure departure = atOnce.reserve(acceptance)) {
            Kept kept = journal.accept(departure.acceptance(), followUps);
            boolean allSent = followUps.isEmpty();
            if (kept instanceof Kept.New isNew) {
                allSent &= departure.send(isNew, message);
            }
            if (!allSent) {
                wake.run();
            }
            return kept;
        }
    }

    /** Empty if the decision was overtaken. */
    private Optional<Answer> answer(Kept kept, Fit fit, Acceptance acceptance) {
        return switch (kept) {
            case Kept.New isNew -> Optional.of(acknowledge(fit, acceptance.receipt()));
            case Kept.Duplicate duplicate -> Optional.of(acknowledge(fit, duplicate.receipt()));
            case Kept.OtherContent other ->
                Optional.of(sendBack(
                        fit,
                        List.of(Problem.error(
                                ProblemCode.E402,
                                Place.interchange("envelope.messageId"),
                                "此消息编号已用于其他内容",
                                "This message id was used for other content"))));
            case Kept.Stale stale -> Optional.empty();
        };
    }

    private static Answer acknowledge(Fit fit, Wire receipt) {
        String id = fit.message().getEnvelope().getMessageId();
        return new Answer(Acknowledgement.AA, Optional.of(id), receipt, fit.warnings());
    }

    private Answer sendBack(Fit fit, List<Problem> problems) {
        List<Problem> all = new ArrayList<>(fit.warnings());
        problems.forEach(problem -> all.add(problem.at(fit.places().apply(problem.place()))));
        return sendBack(new SentBack(
                fit.inbound(), Optional.of(fit.message().getEnvelope().getMessageId()), all));
    }

    private Acceptance acceptance(Fit fit, KeptMessage kept, Decision decision) {
        Inbound inbound = fit.inbound();
        Wire receipt = receipts.receipt(
                inbound.partner(),
                kept.key().messageId(),
                inbound.at(),
                kept.rawDigest(),
                decision.signedDigest(),
                fit.warnings());
        return new Acceptance(
                kept,
                receipt,
                fit.warnings(),
                decision.deliveries(),
                decision.steps(),
                decision.custody().orElse(null),
                decision.deadlines(),
                List.of(),
                0);
    }

    private List<Acceptance> followUps(Decision decision, Inbound inbound) {
        return decision.followUps().stream()
                .map(followUp -> own.toBeKept(followUp.message(), followUp.receiver(), List.of(), 0, inbound.at()))
                .toList();
    }
}

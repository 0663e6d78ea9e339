package org.jieli.routes.intake;

import static org.jieli.schemas.problem.Place.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Reading;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.rule.Rules;

/**
 * Checks a message against everything that needs no journal: its sender, its digest, the rules of the standard. Finds everything
 * that is wrong and tells it at places of the sender's bytes.
 */
final class Checker {

    private final Rules rules = Rules.standard(Messages::digest);

    Judged check(Incoming incoming) {
        Reading reading = incoming.reading();
        Inbound inbound = incoming.inbound();
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.message().ifPresent(message -> found(message, inbound).stream()
                .map(problem -> problem.at(reading.places().apply(problem.place())))
                .forEach(problems::add));
        List<Problem> judged = inbound.partner().context().judge(problems);
        if (reading.message().isEmpty() || Problem.anyError(judged)) {
            return new Judged.SentBack(inbound, reading.messageId(), judged);
        }
        return new Judged.Fit(inbound, reading.message().get(), judged, reading.places());
    }

    private List<Problem> found(Message message, Inbound inbound) {
        List<Problem> problems = new ArrayList<>();
        sender(message, inbound.partner()).ifPresent(problems::add);
        digest(message).ifPresent(problems::add);
        problems.addAll(rules.check(message, inbound.at()));
        return problems;
    }

    /** A partner speaks only as itself, and only what its role may say. */
    private static Optional<Problem> sender(Message message, Partner partner) {
        if (!partner.org().equals(message.getEnvelope().getSenderOrg())) {
            return Optional.of(Problem.error(
                    ProblemCode.E303,
                    interchange("envelope.senderOrg"),
                    "只能以本机构名义发送",
                    "You can only send as yourself"));
        }
        MessageType type = MessageType.of(message.getBody());
        return partner.role().maySend(type)
                ? Optional.empty()
                : Optional.of(Problem.error(
                        ProblemCode.E303,
                        interchange("envelope.messageType"),
                        "贵单位不能发送此类消息",
                        "You may not send this type of message"));
    }

    /** The digest is the sender's if it is right; a sender that gives none gets it computed. */
    private static Optional<Problem> digest(Message message) {
        Envelope envelope = message.getEnvelope();
        String given = envelope.getContentDigest();
        String digest = Messages.digest(message.getBody());
        envelope.setContentDigest(digest);
        return given == null || given.equals(digest)
                ? Optional.empty()
                : Optional.of(Problem.error(ProblemCode.E302, interchange("envelope.contentDigest")));
    }
}

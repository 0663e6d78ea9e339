package org.jieli.routes.conversation;

import static org.jieli.schemas.problem.Place.interchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.CustodyMove;
import org.jieli.routes.journal.NewDeadline;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The signing of a handover (F7): each side signs its content; custody moves only when the SM3 of both contents is the same, else
 * the handover is disputed (domain.md 1.7, V-50). A side may sign again until both agree.
 */
final class HandoverSigning {

    private static final String SENDER_DIGEST = "digest.sender";
    private static final String RECEIVER_DIGEST = "digest.receiver";

    private final Threads threads;
    private final Duration firstVisit;

    /** @param firstVisit time from the handover to the first return visit (D-16) */
    HandoverSigning(Threads threads, Duration firstVisit) {
        this.threads = threads;
        this.firstVisit = firstVisit;
    }

    Decision sign(HandoverConfirm confirm, Exchange exchange, Conversation handover, Decision decision) {
        HandoverContent content = confirm.getContent();
        if (!namesBothSides(content, handover)) {
            return decision.refuse(Problem.error(
                    ProblemCode.E302,
                    interchange("body.content.custodyTo.orgCode"),
                    "责任双方与交接通知不一致",
                    "Custody is not between the two sides of the notice"));
        }
        if (!senderHasCustody(handover)) {
            return decision.refuseState(
                    "body.content.custodyFrom.orgCode", "移出机构已不是责任机构", "The sending side no longer has custody");
        }
        boolean sender = exchange.sender().org().equals(handover.facts().get(HandoverProtocol.FROM));
        String digest = Messages.digest(content);
        decision.sign(digest);
        String theirs = handover.facts().get(sender ? RECEIVER_DIGEST : SENDER_DIGEST);
        String event = event(sender, digest, theirs);
        Optional<HandoverState> next = HandoverProtocol.TABLE.next(handover.state(), event);
        if (next.isEmpty()) {
            return HandoverProtocol.notAllowed(handover, decision);
        }
        decision.step(Threads.move(handover, next.get(), Map.of(sender ? SENDER_DIGEST : RECEIVER_DIGEST, digest)));
        if (next.get() == HandoverState.CONFIRMED) {
            moveCustody(content, handover, decision);
        }
        return decision;
    }

    private boolean senderHasCustody(Conversation handover) {
        return threads.journal()
                .custody(handover.caseNo())
                .filter(custody -> custody.org().equals(handover.facts().get(HandoverProtocol.FROM)))
                .isPresent();
    }

    private static String event(boolean sender, String digest, String theirs) {
        if (theirs == null) {
            return sender ? "F7 SENDER" : "F7 RECEIVER";
        }
        return digest.equals(theirs) ? "F7 SAME" : "F7 DIFFERENT";
    }

    private static boolean namesBothSides(HandoverContent content, Conversation handover) {
        return content.getCustodyFrom().getOrgCode().equals(handover.facts().get(HandoverProtocol.FROM))
                && content.getCustodyTo().getOrgCode().equals(handover.facts().get(HandoverProtocol.TO));
    }

    private void moveCustody(HandoverContent content, Conversation handover, Decision decision) {
        Instant at = content.getCustodyAt().toInstant();
        decision.custody(new CustodyMove(
                handover.caseNo(),
                handover.facts().get(HandoverProtocol.FROM),
                handover.facts().get(HandoverProtocol.TO),
                at));
        decision.deadline(new NewDeadline("D-16", handover.key(), at.plus(firstVisit)));
    }
}

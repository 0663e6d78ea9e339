package org.jieli.routes.conversation;

import static org.jieli.routes.conversation.HandoverState.ACCEPTED;
import static org.jieli.routes.conversation.HandoverState.ARRIVED;
import static org.jieli.routes.conversation.HandoverState.CONDITIONAL;
import static org.jieli.routes.conversation.HandoverState.CONFIRMED;
import static org.jieli.routes.conversation.HandoverState.DEPARTED;
import static org.jieli.routes.conversation.HandoverState.DISPUTED;
import static org.jieli.routes.conversation.HandoverState.IN_TRANSIT;
import static org.jieli.routes.conversation.HandoverState.PROPOSED;
import static org.jieli.routes.conversation.HandoverState.REDIRECTED;
import static org.jieli.routes.conversation.HandoverState.REFUSED_AT_DOOR;
import static org.jieli.routes.conversation.HandoverState.REJECTED;
import static org.jieli.routes.conversation.HandoverState.REVOKED;
import static org.jieli.schemas.problem.Place.interchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Arrival;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverReply;
import org.jieli.schemas.interchange.MetBy;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The handover (F2 to F7 of an opened one; {@link HandoverOpening} has F1, {@link HandoverSigning} has F7): both sides talk in turn
 * and custody stays with the sender until both have signed the same content (domain.md 1.7, 2.3 F).
 */
final class HandoverProtocol implements Protocol {

    static final String KIND = "HANDOVER";
    static final String FROM = "from";
    static final String TO = "to";

    /** domain.md 1.7, Handover; F7 is decided by {@link HandoverSigning}. */
    static final Transitions<HandoverState> TABLE = Transitions.of(HandoverState.class)
            .on("F1", PROPOSED, REJECTED, REDIRECTED, PROPOSED)
            .on("F1", ACCEPTED, CONDITIONAL)
            .on("F2 ACCEPT", ACCEPTED, PROPOSED, CONDITIONAL)
            .on("F2 ACCEPT_WITH_CONDITIONS", CONDITIONAL, PROPOSED)
            .on("F2 REDIRECT", REDIRECTED, PROPOSED)
            .on("F2 REJECT", REJECTED, PROPOSED, CONDITIONAL)
            .on("F3", REVOKED, PROPOSED, ACCEPTED, CONDITIONAL, REJECTED, REDIRECTED)
            .on("F4", DEPARTED, ACCEPTED)
            .on("F5", IN_TRANSIT, DEPARTED, IN_TRANSIT)
            .on("F6", ARRIVED, DEPARTED, IN_TRANSIT, REFUSED_AT_DOOR)
            .on("F6 REFUSED", REFUSED_AT_DOOR, DEPARTED, IN_TRANSIT)
            .on("F7 SENDER", HandoverState.SIGNED_BY_SENDER, ARRIVED, HandoverState.SIGNED_BY_SENDER)
            .on("F7 RECEIVER", HandoverState.SIGNED_BY_RECEIVER, ARRIVED, HandoverState.SIGNED_BY_RECEIVER)
            .on("F7 SAME", CONFIRMED, HandoverState.SIGNED_BY_SENDER, HandoverState.SIGNED_BY_RECEIVER, DISPUTED)
            .on("F7 DIFFERENT", DISPUTED, HandoverState.SIGNED_BY_SENDER, HandoverState.SIGNED_BY_RECEIVER, DISPUTED);

    private final Directory directory;
    private final Threads threads;
    private final HandoverOpening opening;
    private final HandoverSigning signing;

    HandoverProtocol(Directory directory, Threads threads, HandoverOpening opening, HandoverSigning signing) {
        this.directory = directory;
        this.threads = threads;
        this.opening = opening;
        this.signing = signing;
    }

    @Override
    public Decision decide(Exchange exchange) {
        Optional<Conversation> handover = threads.find(Numbers.handoverNo(exchange.message()));
        if (exchange.type() == MessageType.F1) {
            return opening.decide(exchange, handover);
        }
        if (handover.isEmpty()) {
            return new Decision()
                    .refuseState("body.handoverNo", "没有此交接单的通知", "There is no notice with this handover number");
        }
        return proceed(exchange, handover.get());
    }

    private Decision proceed(Exchange exchange, Conversation handover) {
        Decision decision = new Decision();
        if (!mayTalk(exchange, handover)) {
            return decision.refuse(Problem.error(ProblemCode.E303, interchange("body.handoverNo")));
        }
        send(exchange, handover, decision);
        if (exchange.type() == MessageType.F7) {
            return signing.sign(exchange.body(HandoverConfirm.class), exchange, handover, decision);
        }
        return TABLE.next(handover.state(), event(exchange))
                .map(state -> decision.step(Threads.move(handover, state, Map.of())))
                .orElseGet(() -> notAllowed(handover, decision));
    }

    static Decision notAllowed(Conversation handover, Decision decision) {
        return decision.refuseState(
                "body.handoverNo",
                "交接当前状态为 " + handover.state() + "，不允许此操作",
                "The handover is " + handover.state() + ", which does not allow this");
    }

    /** Only the receiver replies, only the sender revokes and departs; on the way and at the door both may speak. */
    private static boolean mayTalk(Exchange exchange, Conversation handover) {
        String org = exchange.sender().org();
        boolean sender = org.equals(handover.facts().get(FROM));
        boolean receiver = org.equals(handover.facts().get(TO));
        return switch (exchange.type()) {
            case F2 -> receiver;
            case F3, F4 -> sender;
            default -> sender || receiver;
        };
    }

    private void send(Exchange exchange, Conversation handover, Decision decision) {
        String from = handover.facts().get(FROM);
        String to = handover.facts().get(TO);
        String other = exchange.sender().org().equals(from) ? to : from;
        decision.toWhoServes(directory.ofOrg(other), "body.handoverNo");
        if (COPIED.contains(exchange.type())) {
            copies(from, to).forEach(decision::copyTo);
        }
    }

    private static final List<MessageType> COPIED =
            List.of(MessageType.F1, MessageType.F2, MessageType.F4, MessageType.F7);

    /** Both provincial bureaus get copies of a handover across provinces (domain.md 2.2 rule 5). */
    private List<Partner> copies(String from, String to) {
        return Copies.acrossProvinces(directory, from, to);
    }

    private static String event(Exchange exchange) {
        return switch (exchange.type()) {
            case F2 -> "F2 " + exchange.body(HandoverReply.class).getResult();
            case F6 -> exchange.body(Arrival.class).getMet() == MetBy.REFUSED ? "F6 REFUSED" : "F6";
            default -> exchange.type().name();
        };
    }
}

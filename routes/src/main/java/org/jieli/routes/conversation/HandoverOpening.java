package org.jieli.routes.conversation;

import static org.jieli.schemas.problem.Place.interchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Custody;
import org.jieli.routes.journal.CustodyMove;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The handover notice (F1): only the custodian may propose a handover; the receiver is the organisation it names, else who serves
 * the home division. A notice sent again with the same number answers a rejection with more evidence, or agrees to conditions.
 */
final class HandoverOpening {

    /** Facts: sender and id of the notice, for the messages that the gateway writes later. */
    static final String NOTICE_SENDER = "notice.sender";

    static final String NOTICE_ID = "notice.id";

    private final Directory directory;
    private final Threads threads;
    private final Cases cases;

    HandoverOpening(Directory directory, Threads threads, Cases cases) {
        this.directory = directory;
        this.threads = threads;
        this.cases = cases;
    }

    Decision decide(Exchange exchange, Optional<Conversation> before) {
        HandoverNotice notice = exchange.body(HandoverNotice.class);
        Decision decision = new Decision();
        Optional<Conversation> rescueCase = cases.known(exchange.envelope().getCaseNo());
        checkCustody(exchange, decision);
        checkNoOther(rescueCase, notice, decision);
        Optional<Partner> receiver = receiver(notice, exchange);
        decision.toWhoServes(receiver, notice.getToOrg() == null ? "body.person.hukouDivision" : "body.toOrg.orgCode");
        if (!decision.problems().isEmpty()) {
            return decision;
        }
        String from = exchange.sender().org();
        Copies.acrossProvinces(directory, from, receiver.get().org()).forEach(decision::copyTo);
        stepHandover(exchange, notice, before, receiver.get(), decision);
        stepCase(rescueCase, exchange.envelope().getCaseNo(), notice, decision);
        return decision;
    }

    private void checkCustody(Exchange exchange, Decision decision) {
        String caseNo = exchange.envelope().getCaseNo();
        if (caseNo == null) {
            decision.refuse(Problem.error(ProblemCode.E201, interchange("envelope.caseNo")));
            return;
        }
        Optional<Custody> custody = threads.journal().custody(caseNo);
        String org = exchange.sender().org();
        if (custody.isEmpty()) {
            openCustody(caseNo, org, exchange, decision);
        } else if (!custody.get().org().equals(org)) {
            decision.refuse(Problem.error(
                    ProblemCode.E303,
                    interchange("envelope.caseNo"),
                    "贵单位不是当前责任机构",
                    "You do not have custody of this case"));
        }
    }

    /** A case that is in no journal yet is taken over only from the station whose number it carries. */
    private static void openCustody(String caseNo, String org, Exchange exchange, Decision decision) {
        if (caseNo.startsWith(org)) {
            decision.custody(new CustodyMove(caseNo, null, org, exchange.at()));
        } else {
            decision.refuse(Problem.error(ProblemCode.E401, interchange("envelope.caseNo")));
        }
    }

    /** A person has one handover at a time: a second one would leave two stations waiting for the same person. */
    private void checkNoOther(Optional<Conversation> rescueCase, HandoverNotice notice, Decision decision) {
        boolean another = rescueCase
                .map(known -> known.facts().get(Cases.HANDOVER))
                .filter(number -> !number.equals(notice.getHandoverNo()))
                .flatMap(threads::find)
                .filter(handover -> HandoverState.valueOf(handover.state()).open())
                .isPresent();
        if (another) {
            decision.refuseState("body.handoverNo", "该个案另有未完成的交接", "Another handover of this case is still open");
        }
    }

    private Optional<Partner> receiver(HandoverNotice notice, Exchange exchange) {
        if (notice.getToOrg() != null) {
            return directory.ofOrg(notice.getToOrg().getOrgCode()).filter(partner -> partner.role() == Role.STATION);
        }
        return Optional.ofNullable(notice.getPerson().getHukouDivision())
                .flatMap(division -> directory.station(division, exchange.day()));
    }

    private void stepHandover(
            Exchange exchange,
            HandoverNotice notice,
            Optional<Conversation> before,
            Partner receiver,
            Decision decision) {
        Map<String, String> facts = facts(exchange, receiver);
        if (before.isEmpty()) {
            decision.step(Threads.open(
                    notice.getHandoverNo(),
                    HandoverProtocol.KIND,
                    HandoverState.PROPOSED,
                    exchange.envelope().getCaseNo(),
                    facts));
            return;
        }
        Conversation handover = before.get();
        if (!exchange.sender().org().equals(handover.facts().get(HandoverProtocol.FROM))) {
            decision.refuse(Problem.error(ProblemCode.E303, interchange("body.handoverNo")));
            return;
        }
        if (!exchange.envelope().getCaseNo().equals(handover.caseNo())) {
            decision.refuseState("body.handoverNo", "该交接编号属于另一个案", "This handover number belongs to another case");
            return;
        }
        if (!mayGoTo(receiver, handover)) {
            decision.refuseState(
                    "body.toOrg.orgCode", "接收机构尚未拒绝，不能更换", "The receiver has not refused and cannot be replaced");
            return;
        }
        HandoverProtocol.TABLE
                .next(handover.state(), "F1")
                .ifPresentOrElse(
                        state -> decision.step(Threads.move(handover, state, facts)),
                        () -> HandoverProtocol.notAllowed(handover, decision));
    }

    /** Another receiver may be named only after the first one refused: what it agreed to, nobody else agreed to. */
    private static boolean mayGoTo(Partner receiver, Conversation handover) {
        HandoverState state = HandoverState.valueOf(handover.state());
        return receiver.org().equals(handover.facts().get(HandoverProtocol.TO))
                || state == HandoverState.REJECTED
                || state == HandoverState.REDIRECTED;
    }

    private static Map<String, String> facts(Exchange exchange, Partner receiver) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(HandoverProtocol.FROM, exchange.sender().org());
        facts.put(HandoverProtocol.TO, receiver.org());
        facts.put(NOTICE_SENDER, exchange.envelope().getSenderOrg());
        facts.put(NOTICE_ID, exchange.envelope().getMessageId());
        return facts;
    }

    private void stepCase(Optional<Conversation> rescueCase, String caseNo, HandoverNotice notice, Decision decision) {
        cases.depart(rescueCase, caseNo, notice.getHandoverNo())
                .ifPresentOrElse(
                        decision::step, () -> decision.refuseState("envelope.caseNo", "个案已办结", "The case is closed"));
    }
}

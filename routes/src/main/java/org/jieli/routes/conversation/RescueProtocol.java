package org.jieli.routes.conversation;

import static org.jieli.schemas.problem.Place.interchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.CustodyMove;
import org.jieli.routes.partner.Directory;
import org.jieli.schemas.interchange.Eligibility;
import org.jieli.schemas.interchange.RescueMode;
import org.jieli.schemas.interchange.RescueRecordClose;
import org.jieli.schemas.interchange.RescueRecordCreate;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Rescue records (A1, A2, A3): written through to the national registry; a new case opens custody (domain.md 1.7, 2.3 A). */
final class RescueProtocol implements Protocol {

    private final Directory directory;
    private final Threads threads;
    private final Cases cases;

    RescueProtocol(Directory directory, Threads threads, Cases cases) {
        this.directory = directory;
        this.threads = threads;
        this.cases = cases;
    }

    @Override
    public Decision decide(Exchange exchange) {
        Decision decision = new Decision().toWhoServes(directory.registry(), "envelope.receiverOrg");
        return switch (exchange.type()) {
            case A1 -> create(exchange.body(RescueRecordCreate.class), exchange, decision);
            case A3 -> close(exchange.body(RescueRecordClose.class), exchange, decision);
            default -> move(exchange, Cases.UPDATE, decision);
        };
    }

    private Decision create(RescueRecordCreate record, Exchange exchange, Decision decision) {
        String caseNo = record.getCaseNo();
        Optional<Conversation> known = cases.known(caseNo);
        if (known.filter(Cases::registered).isPresent()) {
            return decision.refuseState("body.caseNo", "该救助编号已登记", "This case number is registered already");
        }
        if (!caseNo.startsWith(exchange.sender().org())) {
            return decision.refuse(Problem.error(
                    ProblemCode.E303, interchange("body.caseNo"), "救助编号不属于贵单位", "The case number is not one of yours"));
        }
        decision.step(
                cases.register(known, caseNo, first(record), exchange.sender().org()));
        boolean held = threads.journal().custody(caseNo).isPresent();
        return held ? decision : decision.custody(opened(record, exchange));
    }

    private static CustodyMove opened(RescueRecordCreate record, Exchange exchange) {
        Instant entry = record.getEntry().getAt().toInstant();
        return new CustodyMove(record.getCaseNo(), null, exchange.sender().org(), entry);
    }

    private static CaseState first(RescueRecordCreate record) {
        if (record.getEligibility() == Eligibility.REFUSED) {
            return CaseState.REFUSED;
        }
        return record.getRescueMode() == RescueMode.OUTSIDE ? CaseState.OUTSIDE_RESCUE : CaseState.IN_STATION;
    }

    /** A case closes only when no handover is open (V-32), and as ESCORT only when its handover is confirmed. */
    private Decision close(RescueRecordClose record, Exchange exchange, Decision decision) {
        if (openHandover(exchange).isPresent()) {
            return decision.refuse(Problem.error(
                            ProblemCode.E404, interchange("body.caseNo"), "交接尚未完成，不能办结", "A handover is still open")
                    .by("V-32"));
        }
        boolean unknown = record.getHandoverNo() != null
                && threads.find(record.getHandoverNo())
                        .filter(handover -> handover.state().equals(HandoverState.CONFIRMED.name()))
                        .isEmpty();
        if (unknown) {
            decision.refuseState("body.handoverNo", "该交接单未确认", "This handover is not confirmed");
        }
        return move(exchange, Cases.CLOSE, decision);
    }

    private Optional<Conversation> openHandover(Exchange exchange) {
        return cases.find(exchange.envelope().getCaseNo())
                .map(rescueCase -> rescueCase.facts().get(Cases.HANDOVER))
                .flatMap(threads::find)
                .filter(handover -> HandoverState.valueOf(handover.state()).open());
    }

    private Decision move(Exchange exchange, String event, Decision decision) {
        Optional<Conversation> rescueCase = cases.find(exchange.envelope().getCaseNo());
        if (rescueCase.isEmpty()) {
            return decision.refuse(Problem.error(ProblemCode.E401, interchange("envelope.caseNo")));
        }
        if (!exchange.sender().org().equals(rescueCase.get().facts().get(Cases.ORG))) {
            return decision.refuse(Problem.error(ProblemCode.E303, interchange("envelope.caseNo")));
        }
        cases.step(rescueCase.get(), event, Map.of())
                .ifPresentOrElse(
                        decision::step, () -> decision.refuseState("body.caseNo", "个案已办结", "The case is closed"));
        return decision;
    }
}

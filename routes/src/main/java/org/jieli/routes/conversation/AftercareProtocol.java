package org.jieli.routes.conversation;

import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.partner.Directory;
import org.jieli.schemas.interchange.ReturnVisitReport;
import org.jieli.schemas.interchange.ReturnVisitTask;
import org.jieli.schemas.interchange.VisitFound;

/** Aftercare (G1, G2, G3): visits are tasked and reported, the risk register is kept by the registry (domain.md 1.7, 2.3 G). */
final class AftercareProtocol implements Protocol {

    static final String KIND = "RETURN_VISIT";

    private static final String TASKED_BY = "tasked.by";
    private static final String VISITOR = "visitor";

    /** States of a return visit (domain.md 1.7). */
    enum State {
        TASKED,
        DONE,
        NOT_FOUND,
        REFUSED
    }

    private static final Transitions<State> TABLE = Transitions.of(State.class)
            .on("G2 DONE", State.DONE, State.TASKED)
            .on("G2 NOT_FOUND", State.NOT_FOUND, State.TASKED)
            .on("G2 REFUSED", State.REFUSED, State.TASKED);

    private final Directory directory;
    private final Threads threads;

    AftercareProtocol(Directory directory, Threads threads) {
        this.directory = directory;
        this.threads = threads;
    }

    @Override
    public Decision decide(Exchange exchange) {
        return switch (exchange.type()) {
            case G1 -> task(exchange.body(ReturnVisitTask.class), exchange);
            case G2 -> report(exchange.body(ReturnVisitReport.class), exchange);
            default -> new Decision().toWhoServes(directory.registry(), "envelope.receiverOrg");
        };
    }

    private Decision task(ReturnVisitTask task, Exchange exchange) {
        Decision decision = new Decision()
                .toWhoServes(directory.ofOrg(exchange.envelope().getReceiverOrg()), "envelope.receiverOrg");
        if (threads.find(task.getVisitNo()).isPresent()) {
            return decision.refuseState("body.visitNo", "该回访单号已使用", "This visit number is used already");
        }
        Map<String, String> facts = Map.of(
                TASKED_BY,
                exchange.envelope().getSenderOrg(),
                VISITOR,
                Optional.ofNullable(exchange.envelope().getReceiverOrg()).orElse(""));
        return decision.step(Threads.open(task.getVisitNo(), KIND, State.TASKED, task.getCaseNo(), facts));
    }

    /** A report goes to the registry, and to the station that asked for the visit. */
    private Decision report(ReturnVisitReport report, Exchange exchange) {
        Decision decision = new Decision().toWhoServes(directory.registry(), "envelope.receiverOrg");
        Optional<Conversation> visit = threads.find(report.getVisitNo())
                .filter(known -> exchange.sender().org().equals(known.facts().get(VISITOR)));
        if (visit.isEmpty()) {
            return decision.refuseState("body.visitNo", "没有此回访任务", "There is no such visit to report on");
        }
        directory.ofOrg(visit.get().facts().get(TASKED_BY)).ifPresent(decision::to);
        return TABLE.next(visit.get().state(), "G2 " + outcome(report.getFound()))
                .map(state -> decision.step(Threads.move(visit.get(), state, Map.of())))
                .orElseGet(() -> decision.refuseState("body.visitNo", "该回访已报告", "This visit is reported already"));
    }

    private static State outcome(VisitFound found) {
        return switch (found) {
            case YES, MOVED, DECEASED -> State.DONE;
            case NOT_FOUND -> State.NOT_FOUND;
            case REFUSED -> State.REFUSED;
        };
    }
}

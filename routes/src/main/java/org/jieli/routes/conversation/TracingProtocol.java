package org.jieli.routes.conversation;

import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.partner.Directory;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.interchange.TracingNoticeWithdraw;
import org.jieli.schemas.message.MessageType;

/** Tracing notices (D1, D3): published and withdrawn at the national tracing site (domain.md 1.7, 2.3 D). */
final class TracingProtocol implements Protocol {

    static final String KIND = "TRACING_NOTICE";

    private static final String ORG = "org";

    /** States of a notice (domain.md 1.7). */
    enum State {
        PUBLISHED,
        WITHDRAWN
    }

    private static final Transitions<State> TABLE =
            Transitions.of(State.class).on("D3", State.WITHDRAWN, State.PUBLISHED);

    private final Directory directory;
    private final Threads threads;

    TracingProtocol(Directory directory, Threads threads) {
        this.directory = directory;
        this.threads = threads;
    }

    @Override
    public Decision decide(Exchange exchange) {
        Decision decision = new Decision().toWhoServes(directory.tracingSite(), "envelope.receiverOrg");
        return exchange.type() == MessageType.D1
                ? publish(exchange.body(TracingNoticePublish.class), exchange, decision)
                : withdraw(exchange.body(TracingNoticeWithdraw.class), exchange, decision);
    }

    private Decision publish(TracingNoticePublish notice, Exchange exchange, Decision decision) {
        if (threads.find(notice.getNoticeNo()).isPresent()) {
            return decision.refuseState("body.noticeNo", "该公告号已使用", "This notice number is used already");
        }
        Map<String, String> facts = Map.of(ORG, exchange.sender().org());
        return decision.step(Threads.open(notice.getNoticeNo(), KIND, State.PUBLISHED, notice.getCaseNo(), facts));
    }

    private Decision withdraw(TracingNoticeWithdraw withdraw, Exchange exchange, Decision decision) {
        Optional<Conversation> notice = threads.find(withdraw.getNoticeNo())
                .filter(known -> exchange.sender().org().equals(known.facts().get(ORG)));
        return notice.flatMap(
                        known -> TABLE.next(known.state(), "D3").map(state -> Threads.move(known, state, Map.of())))
                .map(decision::step)
                .orElseGet(() -> decision.refuseState("body.noticeNo", "没有已发布的此公告", "No such notice is published"));
    }
}

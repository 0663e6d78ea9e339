package org.jieli.routes.conversation;

import static org.jieli.schemas.problem.Place.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.IdentityConfirm;
import org.jieli.schemas.interchange.IdentityQuery;
import org.jieli.schemas.interchange.IdentityQueryReceipt;
import org.jieli.schemas.interchange.IdentityResult;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Org;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The identity query (C1 to C3) and the human decision (C4): the police domains it names are asked in turn until one has an answer
 * (domain.md 1.7, 2.2 rule 4, 2.3 C).
 */
final class IdentityProtocol implements Protocol {

    static final String KIND = "IDENTITY_QUERY";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProtocol.class);

    private static final String ASKER = "asker";
    private static final String ASKED = "asked";
    private static final String WAVE = "wave";
    private static final String QUERY_SENDER = "query.sender";
    private static final String QUERY_ID = "query.id";

    /** States of an identity query (domain.md 1.7, IqState). */
    enum State {
        SENT,
        RECEIPTED,
        PARTIAL,
        ANSWERED,
        REFUSED
    }

    private static final Transitions<State> TABLE = Transitions.of(State.class)
            .on("C2", State.RECEIPTED, State.SENT)
            .on("C3 PART", State.PARTIAL, State.SENT, State.RECEIPTED, State.PARTIAL)
            .on("C3 NEXT", State.SENT, State.SENT, State.RECEIPTED, State.PARTIAL)
            .on("C3 FINAL", State.ANSWERED, State.SENT, State.RECEIPTED, State.PARTIAL)
            .on("C3 REFUSED", State.REFUSED, State.SENT, State.RECEIPTED, State.PARTIAL);

    private final Directory directory;
    private final Threads threads;
    private final Cases cases;
    private final Supplier<UUID> ids;

    IdentityProtocol(Directory directory, Threads threads, Cases cases, Supplier<UUID> ids) {
        this.directory = directory;
        this.threads = threads;
        this.cases = cases;
        this.ids = ids;
    }

    @Override
    public Decision decide(Exchange exchange) {
        return switch (exchange.type()) {
            case C1 -> ask(exchange.body(IdentityQuery.class), exchange);
            case C2 -> answer(exchange.body(IdentityQueryReceipt.class).getQueryNo(), exchange);
            case C3 -> answer(exchange.body(IdentityResult.class).getQueryNo(), exchange);
            default -> confirm(exchange.body(IdentityConfirm.class), exchange);
        };
    }

    private Decision ask(IdentityQuery query, Exchange exchange) {
        Decision decision = new Decision();
        List<String> targets = query.getTargets();
        for (int i = 0; i < targets.size(); i++) {
            if (directory.police(targets.get(i)).isEmpty()) {
                decision.refuse(Problem.error(ProblemCode.E503, interchange("body.targets[" + i + "]")));
            }
        }
        if (threads.find(query.getQueryNo()).isPresent()) {
            decision.refuseState("body.queryNo", "该核查单号已使用", "This query number is used already");
        }
        if (decision.problems().isEmpty()) {
            Partner first = directory.police(targets.getFirst()).orElseThrow();
            decision.to(first)
                    .step(Threads.open(
                            query.getQueryNo(),
                            KIND,
                            State.SENT,
                            exchange.envelope().getCaseNo(),
                            facts(exchange, first)));
        }
        return decision;
    }

    private static Map<String, String> facts(Exchange exchange, Partner first) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ASKER, exchange.sender().org());
        facts.put(ASKED, first.org());
        facts.put(WAVE, "0");
        facts.put(QUERY_SENDER, exchange.envelope().getSenderOrg());
        facts.put(QUERY_ID, exchange.envelope().getMessageId());
        return facts;
    }

    private Decision answer(String queryNo, Exchange exchange) {
        Decision decision = new Decision();
        Optional<Conversation> query = threads.find(queryNo);
        if (query.isEmpty()) {
            return decision.refuseState("body.queryNo", "没有此核查单号", "There is no query with this number");
        }
        Map<String, String> facts = query.get().facts();
        if (!facts.get(ASKED).equals(exchange.sender().org())) {
            return decision.refuse(Problem.error(ProblemCode.E303, interchange("body.queryNo")));
        }
        decision.toWhoServes(directory.ofOrg(facts.get(ASKER)), "body.queryNo");
        return exchange.message().getBody() instanceof IdentityResult result
                ? result(result, exchange, query.get(), decision)
                : move(query.get(), "C2", Map.of(), decision);
    }

    private Decision result(IdentityResult result, Exchange exchange, Conversation query, Decision decision) {
        if (!result.isFinal()) {
            return move(query, "C3 PART", Map.of(), decision);
        }
        return switch (result.getResult()) {
            case NONE -> nothing("C3 FINAL", exchange, query, decision);
            case REFUSED -> nothing("C3 REFUSED", exchange, query, decision);
            default -> move(query, "C3 FINAL", Map.of(), decision);
        };
    }

    /** This domain has no answer; {@code last} is what it means if there is no further one. */
    private Decision nothing(String last, Exchange exchange, Conversation query, Decision decision) {
        Optional<KeptMessage> asked = original(query);
        if (asked.isEmpty()) {
            return unknown(query, decision);
        }
        return wave(query) + 1 < targets(asked.get()).size()
                ? askNext(asked.get(), exchange, query, decision)
                : move(query, last, Map.of(), decision);
    }

    /** Whether there is a further domain stands in the query only: without it nobody may say that all were asked. */
    private static Decision unknown(Conversation query, Decision decision) {
        Decision open = move(query, "C3 PART", Map.of(), decision);
        if (open.problems().isEmpty()) {
            LOG.error(
                    "The query {} is not kept: its further domains cannot be asked",
                    query.facts().get(QUERY_ID));
        }
        return open;
    }

    private Optional<KeptMessage> original(Conversation query) {
        return threads.journal()
                .message(new MessageKey(
                        query.facts().get(QUERY_SENDER), query.facts().get(QUERY_ID)));
    }

    private static int wave(Conversation query) {
        return Integer.parseInt(query.facts().get(WAVE));
    }

    private static List<String> targets(KeptMessage query) {
        return ((IdentityQuery) Messages.decode(query.interchange()).getBody()).getTargets();
    }

    /** The next police domain gets the same query, in the name of the station that asked. */
    private Decision askNext(KeptMessage asked, Exchange exchange, Conversation query, Decision decision) {
        int wave = wave(query) + 1;
        Partner next = directory.police(targets(asked).get(wave)).orElseThrow();
        Message again = Messages.decode(asked.interchange());
        IdentityQuery body = (IdentityQuery) again.getBody();
        body.setAttemptNo(body.getAttemptNo() + wave);
        again.getEnvelope().setMessageId(ids.get().toString());
        again.getEnvelope().setCausationId(exchange.envelope().getMessageId());
        again.getEnvelope().setReceiverOrg(next.org());
        again.getEnvelope().setSentAt(Times.normal(exchange.at().atOffset(Times.CHINA_OFFSET)));
        again.getEnvelope().setContentDigest(Messages.digest(body));
        decision.followUp(new Decision.FollowUp(again, next));
        return move(query, "C3 NEXT", Map.of(ASKED, next.org(), WAVE, Integer.toString(wave)), decision);
    }

    /** The station that registered the case, and whoever has custody, may say who the person is. */
    private boolean mayConfirm(Exchange exchange, Conversation rescueCase) {
        String org = exchange.sender().org();
        return org.equals(rescueCase.facts().get("org"))
                || threads.journal()
                        .custody(rescueCase.caseNo())
                        .filter(custody -> custody.org().equals(org))
                        .isPresent();
    }

    private static Decision move(Conversation query, String event, Map<String, String> news, Decision decision) {
        return TABLE.next(query.state(), event)
                .map(state -> decision.step(Threads.move(query, state, news)))
                .orElseGet(() -> decision.refuseState("body.queryNo", "该核查已答复", "This query is answered already"));
    }

    /** Everybody who was asked is told (domain.md 2.3, C4). */
    private Decision confirm(IdentityConfirm confirm, Exchange exchange) {
        Decision decision = new Decision();
        List<Org> notify = confirm.getNotifyList();
        for (int i = 0; i < notify.size(); i++) {
            decision.toWhoServes(directory.ofOrg(notify.get(i).getOrgCode()), "body.notifyList[" + i + "].orgCode");
        }
        Optional<Conversation> rescueCase = cases.find(confirm.getCaseNo());
        if (rescueCase.isPresent() && !mayConfirm(exchange, rescueCase.get())) {
            return decision.refuse(Problem.error(
                    ProblemCode.E303,
                    interchange("body.caseNo"),
                    "贵单位不负责此个案",
                    "You are not responsible for this case"));
        }
        rescueCase.ifPresent(known -> cases.step(known, Cases.IDENTITY, Map.of())
                .ifPresentOrElse(
                        decision::step, () -> decision.refuseState("body.caseNo", "个案已办结", "The case is closed")));
        return decision;
    }
}

package org.jieli.routes.conversation;

import static org.jieli.schemas.problem.Place.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.schemas.interchange.CrossStationEnquiry;
import org.jieli.schemas.interchange.EnquiryReply;
import org.jieli.schemas.interchange.EnquiryResult;
import org.jieli.schemas.interchange.GuardianVerifyRequest;
import org.jieli.schemas.interchange.GuardianVerifyResult;
import org.jieli.schemas.interchange.Org;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * Enquiries between stations (E1, E2) and guardian verification (E4, E5): each station that was asked answers once (domain.md 1.7,
 * 2.3 E).
 */
final class EnquiryProtocol implements Protocol {

    static final String KIND = "ENQUIRY";

    private static final String ASKER = "asker";
    private static final String OPEN = "open";

    /** States of an enquiry (domain.md 1.7). */
    enum State {
        SENT,
        ANSWERED,
        REDIRECTED,
        REFUSED
    }

    private final Directory directory;
    private final Threads threads;

    EnquiryProtocol(Directory directory, Threads threads) {
        this.directory = directory;
        this.threads = threads;
    }

    @Override
    public Decision decide(Exchange exchange) {
        return switch (exchange.message().getBody()) {
            case CrossStationEnquiry enquiry -> ask(enquiry, exchange);
            case GuardianVerifyRequest request -> verify(request, exchange);
            case EnquiryReply reply -> answer(reply.getEnquiryNo(), "body.enquiryNo", state(reply), exchange);
            case GuardianVerifyResult result ->
                answer(result.getRequestNo(), "body.requestNo", State.ANSWERED, exchange);
            default -> throw new IllegalArgumentException("Not a message of the enquiry family");
        };
    }

    private Decision ask(CrossStationEnquiry enquiry, Exchange exchange) {
        Decision decision = new Decision();
        List<String> asked = new ArrayList<>();
        List<Org> orgs = enquiry.getAskedOrgs();
        for (int i = 0; i < orgs.size(); i++) {
            String org = orgs.get(i).getOrgCode();
            decision.toWhoServes(directory.ofOrg(org), "body.askedOrgs[" + i + "].orgCode");
            asked.add(org);
            Copies.acrossProvinces(directory, exchange.sender().org(), org).forEach(decision::copyTo);
        }
        return open(enquiry.getEnquiryNo(), "body.enquiryNo", asked, exchange, decision);
    }

    /** Goes to the organisation the envelope names, else to who serves the home division. */
    private Decision verify(GuardianVerifyRequest request, Exchange exchange) {
        Optional<Partner> receiver = exchange.envelope().getReceiverOrg() != null
                ? directory
                        .ofOrg(exchange.envelope().getReceiverOrg())
                        .filter(partner -> partner.role() == Role.STATION)
                : Optional.ofNullable(request.getClaimedPerson().getHukouDivision())
                        .flatMap(division -> directory.station(division, exchange.day()));
        String place = exchange.envelope().getReceiverOrg() != null
                ? "envelope.receiverOrg"
                : "body.claimedPerson.hukouDivision";
        Decision decision = new Decision().toWhoServes(receiver, place);
        List<String> asked = receiver.map(Partner::org).map(List::of).orElse(List.of());
        return open(request.getRequestNo(), "body.requestNo", asked, exchange, decision);
    }

    private Decision open(String number, String place, List<String> asked, Exchange exchange, Decision decision) {
        if (threads.find(number).isPresent()) {
            return decision.refuseState(place, "该单号已使用", "This number is used already");
        }
        Map<String, String> facts = Map.of(ASKER, exchange.sender().org(), OPEN, String.join(",", asked));
        return decision.step(
                Threads.open(number, KIND, State.SENT, exchange.envelope().getCaseNo(), facts));
    }

    private Decision answer(String number, String place, State state, Exchange exchange) {
        Decision decision = new Decision();
        Optional<Conversation> enquiry = threads.find(number);
        if (enquiry.isEmpty()) {
            return decision.refuseState(place, "没有此单号的协查", "There is no enquiry with this number");
        }
        List<String> open =
                new ArrayList<>(List.of(enquiry.get().facts().get(OPEN).split(",")));
        if (!open.remove(exchange.sender().org())) {
            return decision.refuse(Problem.error(
                    ProblemCode.E404,
                    interchange(place),
                    "贵单位未被协查或已答复",
                    "You were not asked or have answered already"));
        }
        decision.toWhoServes(directory.ofOrg(enquiry.get().facts().get(ASKER)), place);
        return decision.step(Threads.move(enquiry.get(), state, Map.of(OPEN, String.join(",", open))));
    }

    private static State state(EnquiryReply reply) {
        if (reply.getRedirectTo() != null) {
            return State.REDIRECTED;
        }
        return reply.getResult() == EnquiryResult.REFUSED ? State.REFUSED : State.ANSWERED;
    }
}

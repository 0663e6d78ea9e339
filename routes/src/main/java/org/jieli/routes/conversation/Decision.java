package org.jieli.routes.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.routes.journal.CustodyMove;
import org.jieli.routes.journal.NewDeadline;
import org.jieli.routes.journal.NewDelivery;
import org.jieli.routes.journal.Step;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * What a message leads to: who gets it, the steps it makes, the custody it moves, or why it is not allowed. Collected by one
 * thread, then read.
 */
public final class Decision {

    /**
     * A message that the gateway sends because of another one.
     *
     * @param message the message
     * @param receiver who gets it
     */
    public record FollowUp(Message message, Partner receiver) {}

    private final Map<String, NewDelivery> deliveries = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<NewDeadline> deadlines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<FollowUp> followUps = new ArrayList<>();
    private CustodyMove custody;
    private String signedDigest;

    /** Where the message goes; one delivery a partner. */
    public List<NewDelivery> deliveries() {
        return List.copyOf(deliveries.values());
    }

    /** The conversation steps it makes. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The deadlines it starts. */
    public List<NewDeadline> deadlines() {
        return List.copyOf(deadlines);
    }

    /** Why it is not allowed, at places of the standard; empty if it is. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Messages the gateway sends because of it. */
    public List<FollowUp> followUps() {
        return List.copyOf(followUps);
    }

    /** The custody it opens or moves. */
    public Optional<CustodyMove> custody() {
        return Optional.ofNullable(custody);
    }

    /** The SM3 that both sides of a handover sign, told in the receipt of an F7. */
    public Optional<String> signedDigest() {
        return Optional.ofNullable(signedDigest);
    }

    /** To this partner, in full. */
    Decision to(Partner partner) {
        deliveries.put(partner.name(), new NewDelivery(partner.name(), false, partner.pulls()));
        return this;
    }

    /** A copy to this partner, unless it gets the message in full. */
    Decision copyTo(Partner partner) {
        deliveries.putIfAbsent(partner.name(), new NewDelivery(partner.name(), true, partner.pulls()));
        return this;
    }

    /** To this partner if there is one; else nobody serves what stands at {@code place}. */
    Decision toWhoServes(Optional<Partner> partner, String place) {
        if (partner.isEmpty()) {
            return refuse(Problem.error(ProblemCode.E503, Place.interchange(place)));
        }
        return to(partner.get());
    }

    Decision step(Step step) {
        steps.add(step);
        return this;
    }

    Decision deadline(NewDeadline deadline) {
        deadlines.add(deadline);
        return this;
    }

    Decision custody(CustodyMove move) {
        custody = move;
        return this;
    }

    Decision sign(String digest) {
        signedDigest = digest;
        return this;
    }

    Decision followUp(FollowUp followUp) {
        followUps.add(followUp);
        return this;
    }

    Decision refuse(Problem problem) {
        problems.add(problem);
        return this;
    }

    /** The state does not allow it (E404). */
    Decision refuseState(String place, String textZh, String textEn) {
        return refuse(Problem.error(ProblemCode.E404, Place.interchange(place), textZh, textEn));
    }
}

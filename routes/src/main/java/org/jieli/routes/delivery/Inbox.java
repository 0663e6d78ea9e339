package org.jieli.routes.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.own.ProblemReports;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.interchange.Reject;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * The inbox of partners that nobody can call: they fetch their messages one by one and give a receipt for each. A message without a
 * receipt is there again for a cursor before it. Thread-safe.
 */
public final class Inbox {

    /**
     * A message to be fetched.
     *
     * @param position its position: the cursor after which the next one follows
     * @param messageId its id, which the receipt must name
     * @param type its type
     * @param wire its bytes in the partner's dialect
     */
    public record Letter(long position, String messageId, MessageType type, Wire wire) {}

    private final Journal journal;
    private final Translator translator;
    private final Outcomes outcomes;
    private final Recorder recorder;
    private final InstantSource clock;

    Inbox(Journal journal, Translator translator, Outcomes outcomes, Recorder recorder, InstantSource clock) {
        this.journal = journal;
        this.translator = translator;
        this.outcomes = outcomes;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The first message after the cursor that has no receipt; one that cannot be said in the dialect is parked and passed over. */
    public Optional<Letter> next(Partner partner, long after) {
        Optional<Delivery> delivery = journal.inbox(partner.name(), after, clock.instant());
        while (delivery.isPresent()) {
            switch (translator.say(delivery.get())) {
                case Said.Outbound sent -> {
                    return Optional.of(letter(sent));
                }
                case Said.Unsayable unsayable -> recorder.record(delivery.get(), outcomes.unsayable(unsayable));
            }
            delivery = journal.inbox(partner.name(), delivery.get().position(), clock.instant());
        }
        return Optional.empty();
    }

    private static Letter letter(Said.Outbound sent) {
        Delivery delivery = sent.delivery();
        return new Letter(delivery.position(), delivery.key().messageId(), delivery.type(), sent.wire());
    }

    /**
     * Takes the partner's receipt (Z1) or reject (Z2) for a message it fetched.
     *
     * @return what is wrong with the receipt; empty if it was taken, also when it was taken before
     */
    public List<Problem> receipt(Partner partner, String messageId, Wire wire) {
        Reading reading = partner.dialect().read(wire);
        if (reading.message().isEmpty()) {
            return reading.problems();
        }
        Body body = reading.message().get().getBody();
        if (body instanceof Receipt ok && messageId.equals(ok.getRefMessageId())) {
            return end(partner, messageId, DeliveryState.DELIVERED, wire, ProblemReports.read(ok.getProblems()));
        }
        if (body instanceof Reject no && (no.getRefMessageId() == null || messageId.equals(no.getRefMessageId()))) {
            return end(partner, messageId, DeliveryState.REFUSED, wire, ProblemReports.read(no.getErrors()));
        }
        return List.of(Problem.error(ProblemCode.E103, Place.WHOLE, "不是此消息的回执", "Not a receipt for this message"));
    }

    private List<Problem> end(
            Partner partner, String messageId, DeliveryState state, Wire answer, List<Problem> complaints) {
        Optional<Delivery> delivery = journal.unfinished(partner.name(), messageId);
        while (delivery.isPresent() && !recorded(delivery.get(), state, answer, complaints)) {
            delivery = journal.unfinished(partner.name(), messageId);
        }
        return List.of();
    }

    /** False if the partner fetched the message once more in between. */
    private boolean recorded(Delivery delivery, DeliveryState state, Wire answer, List<Problem> complaints) {
        Wire sent = translator.say(delivery) instanceof Said.Outbound outbound ? outbound.wire() : null;
        String cause = state == DeliveryState.REFUSED ? "refused" : null;
        return recorder.record(
                delivery,
                new Outcome(
                        delivery.id(),
                        delivery.attempt(),
                        state,
                        clock.instant(),
                        null,
                        cause,
                        sent,
                        answer,
                        complaints));
    }
}

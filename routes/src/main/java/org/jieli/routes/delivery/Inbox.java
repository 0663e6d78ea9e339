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

    /** What a receipt says of the message. */
    private record Verdict(DeliveryState state, Wire answer, List<Problem> complaints) {}

    private static final Problem NO_RECEIPT =
            Problem.error(ProblemCode.E103, Place.WHOLE, "不是此消息的回执", "Not a receipt for this message");

    private static final Problem WHOSE = Problem.error(
            ProblemCode.E201,
            Place.WHOLE,
            "两个发送方的消息用了同一编号，请加参数 ?sender=（发送机构编码）重交回执",
            "Two senders used this message id: give the receipt again with ?sender= and the sender's organisation code");

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
     * @param sender organisation code of the message's sender, should two have used the same id
     * @return what is wrong with the receipt; empty if it was taken, also when it was taken before
     */
    public List<Problem> receipt(Partner partner, String messageId, Optional<String> sender, Wire wire) {
        Reading reading = partner.dialect().read(wire);
        if (reading.message().isEmpty()) {
            return reading.problems();
        }
        Optional<Verdict> verdict = verdict(messageId, reading.message().get().getBody(), wire);
        return verdict.map(told -> end(partner, messageId, sender, told)).orElse(List.of(NO_RECEIPT));
    }

    private static Optional<Verdict> verdict(String messageId, Body body, Wire wire) {
        if (body instanceof Receipt ok && messageId.equals(ok.getRefMessageId())) {
            return Optional.of(new Verdict(DeliveryState.DELIVERED, wire, ProblemReports.read(ok.getProblems())));
        }
        if (body instanceof Reject no && (no.getRefMessageId() == null || messageId.equals(no.getRefMessageId()))) {
            return Optional.of(new Verdict(DeliveryState.REFUSED, wire, ProblemReports.read(no.getErrors())));
        }
        return Optional.empty();
    }

    private List<Problem> end(Partner partner, String messageId, Optional<String> sender, Verdict verdict) {
        List<Delivery> fetched = fetched(partner, messageId, sender);
        if (fetched.size() > 1) {
            return List.of(WHOSE);
        }
        while (!fetched.isEmpty() && !recorded(fetched.getFirst(), verdict)) {
            fetched = fetched(
                    partner, messageId, Optional.of(fetched.getFirst().key().senderOrg()));
        }
        return List.of();
    }

    /** No receipt belongs to what was never fetched. */
    private List<Delivery> fetched(Partner partner, String messageId, Optional<String> sender) {
        return journal.unfinished(partner.name(), messageId).stream()
                .filter(delivery -> delivery.attempt() > 0)
                .filter(delivery ->
                        sender.isEmpty() || sender.get().equals(delivery.key().senderOrg()))
                .toList();
    }

    /** False if the partner fetched the message once more in between. */
    private boolean recorded(Delivery delivery, Verdict verdict) {
        Wire sent = translator.say(delivery) instanceof Said.Outbound outbound ? outbound.wire() : null;
        String cause = verdict.state() == DeliveryState.REFUSED ? "refused" : null;
        return recorder.record(
                delivery,
                new Outcome(
                        delivery.id(),
                        delivery.attempt(),
                        verdict.state(),
                        clock.instant(),
                        null,
                        cause,
                        sent,
                        verdict.answer(),
                        verdict.complaints()));
    }
}

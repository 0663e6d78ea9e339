package org.jieli.routes.delivery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.journal.DeliveryState;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Outcome;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/**
 * Records what became of a delivery and tells the sender, in the same commit, when its message was refused or needs a person. Nobody
 * is told about copies or about receipts.
 */
final class Recorder {

    private final Journal journal;
    private final Directory directory;
    private final OwnMessages own;
    private final Receipts receipts;
    private final Persistent persistent;
    private final InstantSource clock;

    Recorder(
            Journal journal,
            Directory directory,
            OwnMessages own,
            Receipts receipts,
            Persistent persistent,
            InstantSource clock) {
        this.journal = journal;
        this.directory = directory;
        this.own = own;
        this.receipts = receipts;
        this.persistent = persistent;
        this.clock = clock;
    }

    boolean record(Delivery delivery, Outcome outcome) {
        List<Acceptance> followUps = tellSender(delivery, outcome);
        return persistent.call(() -> journal.record(outcome, followUps));
    }

    private List<Acceptance> tellSender(Delivery delivery, Outcome outcome) {
        boolean failed = outcome.state() == DeliveryState.REFUSED || outcome.state() == DeliveryState.PARKED;
        if (!failed || delivery.copy() || delivery.type().isReceipt()) {
            return List.of();
        }
        return own.authorOf(delivery.key())
                .flatMap(directory::ofOrg)
                .map(sender -> List.of(reject(sender, delivery, outcome)))
                .orElse(List.of());
    }

    private Acceptance reject(Partner sender, Delivery delivery, Outcome outcome) {
        Optional<String> id = Optional.of(delivery.key().messageId());
        Message message = receipts.rejectMessage(sender, id, clock.instant(), problems(delivery, outcome));
        return own.toBeKept(message, sender, List.of(), 0, clock.instant());
    }

    private List<Problem> problems(Delivery delivery, Outcome outcome) {
        String name = directory.named(delivery.partner()).map(Partner::orgName).orElse(delivery.partner());
        Problem head = outcome.state() == DeliveryState.REFUSED
                ? Problem.error(ProblemCode.E502, Place.WHOLE, "接收方拒收：" + name, "Refused by the receiver: " + name)
                : Problem.error(
                        ProblemCode.E505,
                        Place.WHOLE,
                        "未能送达，等待人工处理：" + name,
                        "Not delivered, waiting for a person: " + name);
        List<Problem> all = new ArrayList<>(List.of(head));
        all.addAll(outcome.problems());
        return all;
    }
}

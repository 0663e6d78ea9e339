package org.jieli.routes.conversation;

import static org.jieli.schemas.problem.Place.interchange;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.partner.Directory;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.MessageType.Family;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Decides what every message leads to: one protocol a family. Immutable and thread-safe. */
public final class Conversations {

    private final Map<Family, Protocol> protocols = new EnumMap<>(Family.class);

    /**
     * @param directory who takes part
     * @param journal where conversations are kept
     * @param ids gives ids to messages that the gateway writes
     * @param firstVisit time from a handover to the first return visit (D-16)
     */
    public Conversations(Directory directory, Journal journal, Supplier<UUID> ids, Duration firstVisit) {
        Threads threads = new Threads(journal);
        Cases cases = new Cases(threads);
        protocols.put(Family.RESCUE, new RescueProtocol(directory, threads, cases));
        protocols.put(Family.REGISTRY, new RegistryProtocol(directory));
        protocols.put(Family.IDENTITY, new IdentityProtocol(directory, threads, cases, ids));
        protocols.put(Family.TRACING, new TracingProtocol(directory, threads));
        protocols.put(Family.ENQUIRY, new EnquiryProtocol(directory, threads));
        protocols.put(
                Family.HANDOVER,
                new HandoverProtocol(
                        directory,
                        threads,
                        new HandoverOpening(directory, threads, cases),
                        new HandoverSigning(threads, firstVisit)));
        protocols.put(Family.AFTERCARE, new AftercareProtocol(directory, threads));
    }

    /**
     * Decides what a message leads to. Reads the journal but keeps nothing: the decision holds only as long as no conversation it
     * steps has moved on, which the journal checks when it keeps the decision. One that was only read is not checked.
     */
    public Decision decide(Exchange exchange) {
        MessageType type = exchange.type();
        if (type.isReceipt()) {
            return new Decision()
                    .refuse(Problem.error(
                            ProblemCode.E404,
                            interchange("envelope.messageType"),
                            "回执请交到收件箱接口",
                            "Receipts belong to the inbox door"));
        }
        return protocols.get(type.family()).decide(exchange);
    }
}

package org.jieli.routes.own;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jieli.mappings.Wire;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.journal.NewDelivery;
import org.jieli.routes.journal.Step;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Priority;
import org.jieli.schemas.interchange.Sensitivity;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;

/** Writes the envelopes of the gateway's own messages and makes them ready to be kept. Immutable and thread-safe. */
public final class OwnMessages {

    private final Partner self;
    private final Supplier<UUID> ids;

    /**
     * @param self the gateway as a partner: its name, organisation code and the dialect its own messages are kept in
     * @param ids gives message ids, UUIDv7
     */
    public OwnMessages(Partner self, Supplier<UUID> ids) {
        this.self = self;
        this.ids = ids;
    }

    /** The gateway as a partner. */
    public Partner self() {
        return self;
    }

    /** A new message from the gateway to {@code receiverOrg}; it opens an exchange of its own unless the caller joins one. */
    public Message message(Body body, String receiverOrg, Instant at) {
        OffsetDateTime time = Times.normal(at.atOffset(Times.CHINA_OFFSET));
        Envelope envelope = new Envelope();
        envelope.setSpecVersion("1.0");
        envelope.setMessageId(ids.get().toString());
        envelope.setMessageType(MessageType.of(body).name());
        envelope.setCorrelationId(envelope.getMessageId());
        envelope.setSenderOrg(self.org());
        envelope.setReceiverOrg(receiverOrg);
        envelope.setCreatedAt(time);
        envelope.setSentAt(time);
        envelope.setPriority(Priority.NORMAL);
        envelope.setSensitivity(Sensitivity.L1);
        envelope.setContentDigest(Messages.digest(body));
        Message message = new Message();
        message.setEnvelope(envelope);
        message.setBody(body);
        return message;
    }

    /** Makes one of the gateway's messages ready to be kept: its wire form is the interchange standard itself. */
    public Acceptance toBeKept(Message message, Partner receiver, List<Step> steps, long fired, Instant at) {
        byte[] xml = Messages.encode(message);
        Wire wire = new Wire(xml, "application/xml;charset=UTF-8");
        KeptMessage kept = keep(message, self.name(), wire, xml, at);
        NewDelivery delivery = new NewDelivery(receiver.name(), false, receiver.pulls());
        return new Acceptance(
                kept,
                new Wire(new byte[0], ""),
                List.of(),
                List.of(delivery),
                steps,
                null,
                List.of(),
                List.of(),
                fired);
    }

    /** A message as the journal keeps it. */
    public static KeptMessage keep(Message message, String partner, Wire raw, byte[] interchange, Instant at) {
        Envelope envelope = message.getEnvelope();
        boolean urgent = envelope.getPriority() == Priority.MINOR || envelope.getPriority() == Priority.LIFE;
        return new KeptMessage(
                new MessageKey(envelope.getSenderOrg(), envelope.getMessageId()),
                partner,
                MessageType.of(message.getBody()),
                envelope.getCaseNo(),
                envelope.getCorrelationId(),
                urgent,
                at,
                raw,
                Digests.sm3(raw.bytes()),
                interchange);
    }

    /** The organisation a reject about a message goes to, unless the gateway wrote it itself. */
    public Optional<String> authorOf(MessageKey key) {
        return key.senderOrg().equals(self.org()) ? Optional.empty() : Optional.of(key.senderOrg());
    }
}

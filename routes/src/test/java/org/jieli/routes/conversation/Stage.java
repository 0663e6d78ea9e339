package org.jieli.routes.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jieli.mappings.Wire;
import org.jieli.routes.Cast;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.journal.NewDelivery;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;

/** A stage for conversations: partners say sample messages, decisions are kept in a journal. */
public final class Stage {

    /** When everything is said, unless told otherwise. */
    public static final Instant NOW = Instant.parse("2023-02-10T02:00:00Z");

    private final Directory directory = Cast.directory();
    private final Journal journal;
    private final Conversations conversations;
    private Instant now = NOW;

    /** A stage that forgets everything. */
    Stage() {
        this(new MemoryJournal());
    }

    /** A stage whose decisions are kept in {@code journal}. */
    public Stage(Journal journal) {
        this.journal = journal;
        conversations = new Conversations(directory, journal, UUID::randomUUID, Duration.ofDays(30));
    }

    /** What is said from now on is said at this time. */
    public void at(Instant time) {
        now = time;
    }

    /** What decides here. */
    public Conversations conversations() {
        return conversations;
    }

    Journal journal() {
        return journal;
    }

    /** {@code partner} says the sample of this type. */
    public Decision says(Partner partner, MessageType type) {
        return says(partner, type, Body.class, body -> {});
    }

    /** {@code partner} says the sample of this type with a changed body. */
    public <B extends Body> Decision says(Partner partner, MessageType type, Class<B> body, Consumer<B> change) {
        Message message = Samples.message(type);
        message.getEnvelope().setSenderOrg(partner.org());
        message.getEnvelope().setMessageId(UUID.randomUUID().toString());
        change.accept(body.cast(message.getBody()));
        return says(partner, message);
    }

    Decision says(Partner partner, Message message) {
        Decision decision = conversations.decide(new Exchange(message, partner, now));
        if (decision.problems().isEmpty() && !(keep(partner, message, decision) instanceof Kept.New)) {
            throw new AssertionError("Not kept");
        }
        return decision;
    }

    private Kept keep(Partner partner, Message message, Decision decision) {
        byte[] xml = Messages.encode(message);
        Wire wire = new Wire(xml, "application/xml");
        return journal.accept(
                new Acceptance(
                        OwnMessages.keep(message, partner.name(), wire, xml, now),
                        wire,
                        List.of(),
                        decision.deliveries(),
                        decision.steps(),
                        decision.custody().orElse(null),
                        decision.deadlines(),
                        List.of(),
                        0),
                List.of());
    }

    /** The state of the conversation with this key. */
    public String state(String key) {
        return journal.conversation(key).orElseThrow().state();
    }

    String custodian(String caseNo) {
        return journal.custody(caseNo).orElseThrow().org();
    }

    /** Who gets the message in full. */
    public static List<String> receivers(Decision decision) {
        return decision.deliveries().stream()
                .filter(delivery -> !delivery.copy())
                .map(NewDelivery::partner)
                .toList();
    }

    static List<String> copies(Decision decision) {
        return decision.deliveries().stream()
                .filter(NewDelivery::copy)
                .map(NewDelivery::partner)
                .toList();
    }

    static List<String> codes(Decision decision) {
        return decision.problems().stream().map(Stage::codeAndPlace).toList();
    }

    private static String codeAndPlace(Problem problem) {
        return problem.code() + " " + problem.place().path();
    }
}

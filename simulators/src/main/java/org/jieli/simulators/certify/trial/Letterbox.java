package org.jieli.simulators.certify.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Inspection;
import org.jieli.simulators.letter.Letter;

/**
 * Takes what the tested system sends, sorts it by the conversations it belongs to, and knows what the gateway says to it. Thread-safe.
 */
public final class Letterbox {

    private static final String GATEWAY = "JZZ14040001";

    private final Contract contract;
    private final Clock clock;
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    /** A box for messages of one dialect. */
    public Letterbox(Contract contract, Clock clock) {
        this.contract = contract;
        this.clock = clock;
    }

    /** Everything that has come, in turn. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** From now on what answers a question is told to the conversation, and the first messages meet these behaviours. */
    Conversation open(Draft question, List<Behaviour> plan) {
        Conversation conversation = new Conversation(question, plan);
        Stream.of(Field.MESSAGE_ID, Field.CORRELATION_ID)
                .flatMap(field -> question.read(field).stream())
                .forEach(name -> conversations.put(name, conversation));
        return conversation;
    }

    /** Takes a message in and says what the gateway does with it. */
    Behaviour take(Arrival arrival) {
        arrivals.add(arrival);
        Behaviour planned = Stream.of(Field.CORRELATION_ID, Field.CAUSATION_ID)
                .flatMap(field -> arrival.read(field).stream())
                .flatMap(name -> Stream.ofNullable(conversations.get(name)))
                .findFirst()
                .map(conversation -> conversation.take(arrival))
                .orElse(Behaviour.ACCEPT);
        boolean wrong = planned == Behaviour.ACCEPT && !arrival.inspection().isKept();
        return wrong ? Behaviour.REJECT : planned;
    }

    /** The receipt of a message, the same however often it comes. */
    Letter receipt(Arrival arrival) {
        Instant first = taken.computeIfAbsent(arrival.messageId(), any -> clock.instant());
        return contract.receipts()
                .receipt(GATEWAY, arrival.inspection().letter().orElseThrow(), arrival.bytes(), first);
    }

    /** Sends a message back for what is wrong with it; a right one for something made up. */
    Letter reject(Arrival arrival) {
        Inspection inspection = arrival.inspection();
        return contract.receipts()
                .reject(GATEWAY, inspection.isKept() ? refused(inspection) : inspection, clock.instant());
    }

    private Inspection refused(Inspection inspection) {
        Problem problem =
                Problem.error(ProblemCode.E103, Place.at(contract.words().path(Field.CASE_NO)));
        return new Inspection(inspection.letter(), List.of(problem));
    }

    /** What the contract says of bytes that came. */
    Arrival arrival(byte[] bytes, Optional<String> contentType, boolean known) {
        String type = contentType.orElse("");
        return new Arrival(System.nanoTime(), known, type, bytes, contract.inspect(bytes, type), contract);
    }

    /** The media type of what is said to the system. */
    String contentType() {
        return contract.contentType();
    }
}

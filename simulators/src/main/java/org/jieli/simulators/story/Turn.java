package org.jieli.simulators.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;

/**
 * One message of a story: who says it, to whom, when. It can be said any number of times and has one effect; after a restart of
 * anybody it is said again under the same id with the same bytes. Not thread-safe.
 */
public final class Turn {

    private final String type;
    private final Instant at;
    private final Optional<Simulator> speaker;
    private final List<Simulator> receivers;
    private final List<Simulator> copied;
    private final Supplier<Letter> written;
    private final UnaryOperator<Letter> finish;

    private Turn(
            String type,
            Instant at,
            Optional<Simulator> speaker,
            List<Simulator> receivers,
            List<Simulator> copied,
            Supplier<Letter> written,
            UnaryOperator<Letter> finish) {
        this.type = type;
        this.at = at;
        this.speaker = speaker;
        this.receivers = List.copyOf(receivers);
        this.copied = List.copyOf(copied);
        this.written = written;
        this.finish = finish;
    }

    /** A partner says what is written. */
    static Turn of(String type, Instant at, Simulator speaker, List<Simulator> receivers, Supplier<Letter> written) {
        return new Turn(type, at, Optional.of(speaker), receivers, List.of(), written, UnaryOperator.identity());
    }

    /** The gateway itself speaks, because a deadline has come. */
    static Turn ofGateway(String type, Instant at, Simulator receiver) {
        return new Turn(
                type, at, Optional.empty(), List.of(receiver), List.of(), Turn::unwritten, UnaryOperator.identity());
    }

    private static Letter unwritten() {
        throw new IllegalStateException("The gateway finds its own words");
    }

    /** The same, with something that the speaker fills in at the last moment. */
    Turn finishedBy(UnaryOperator<Letter> hand) {
        return new Turn(type, at, speaker, receivers, copied, written, hand);
    }

    /** The same, with copies that the gateway gives to provincial bureaus. */
    Turn copiedTo(List<Simulator> bureaus) {
        return new Turn(type, at, speaker, receivers, bureaus, written, finish);
    }

    /** The type of the message, A1 to G3. */
    public String type() {
        return type;
    }

    /** When it is said, by the clock of the story; the clock must have come here before it is said. */
    public Instant at() {
        return at;
    }

    /** Who speaks; empty if it is the gateway itself. */
    public Optional<Simulator> speaker() {
        return speaker;
    }

    /** For whom it is. */
    public List<Simulator> receivers() {
        return receivers;
    }

    /** The provincial bureaus that get a copy. */
    public List<Simulator> copied() {
        return copied;
    }

    /**
     * Says it, unless the gateway has accepted it before; empty if it is the gateway's turn.
     *
     * @throws IllegalStateException if it answers something that the speaker has not received yet
     */
    public Optional<Sent> say() {
        return speaker.map(partner -> partner.send(finish.apply(written.get())));
    }

    /** The id of the message; empty while the gateway has not spoken in a turn of its own. */
    public Optional<String> messageId() {
        return speaker.map(partner -> read(partner, written.get(), Field.MESSAGE_ID))
                .orElseGet(() -> told(receivers.getFirst()).map(Entry::messageId));
    }

    /** Who should hold the message, copies included, and does not hold it yet; empty when the turn is over. */
    public List<Simulator> waiting() {
        Optional<String> messageId = messageId();
        return Stream.concat(receivers.stream(), copied.stream())
                .filter(partner -> messageId.flatMap(id -> heard(partner, id)).isEmpty())
                .toList();
    }

    /** The message as a partner received it, if it did. */
    public Optional<Entry> heard(Simulator partner) {
        return messageId().flatMap(id -> heard(partner, id));
    }

    private static Optional<Entry> heard(Simulator partner, String messageId) {
        return partner.ledger().receivedWith(messageId);
    }

    private Optional<Entry> told(Simulator partner) {
        return partner.ledger().received(type).stream().findFirst();
    }

    private static Optional<String> read(Simulator partner, Letter letter, Field field) {
        return partner.contract().words().read(letter, field);
    }

    @Override
    public String toString() {
        return speaker.map(Simulator::name).orElse("jieli") + " " + type + " " + receivers;
    }
}

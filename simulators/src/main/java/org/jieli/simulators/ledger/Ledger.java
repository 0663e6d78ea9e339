package org.jieli.simulators.ledger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.ledger.Line.Kind;

/**
 * Everything a simulated partner received and sent, in an append-only file that is on the disk before a method that writes
 * returns, and is read again at start: a partner that is killed forgets nothing. It holds the messages in memory too and is made
 * for stories and tests, not for load. Thread-safe.
 */
public final class Ledger implements AutoCloseable {

    private final Map<String, Entry> received = new LinkedHashMap<>();
    private final Map<String, Entry> sent = new LinkedHashMap<>();
    private final Map<String, Sent> answered = new LinkedHashMap<>();
    private final LedgerFile file;
    private int redelivered;
    private int crossed;
    private String cursor = "0";

    /** Opens the ledger kept in a file, or a new one. */
    public Ledger(Path file) {
        this.file = new LedgerFile(file, this::apply);
    }

    /** Takes in a message that arrived. */
    public synchronized Reception receive(Entry entry) {
        Entry before = received.get(entry.messageId());
        if (before == null) {
            write(Line.of(Kind.RECEIVED, entry));
            return Reception.FIRST;
        }
        boolean same = Arrays.equals(before.bytes(), entry.bytes());
        write(Line.of(same ? Kind.REDELIVERED : Kind.CROSSED, entry.messageId()));
        return same ? Reception.REDELIVERED : Reception.CROSSED;
    }

    /** Notes that a message is about to be sent. */
    public synchronized void sending(Entry entry) {
        write(Line.of(Kind.SENT, entry));
    }

    /** Notes what became of a message that was sent. */
    public synchronized void answered(Sent outcome) {
        write(Line.of(outcome));
    }

    /** Notes up to where the partner has emptied its inbox at the gateway. */
    public synchronized void moveCursor(String position) {
        write(Line.cursor(position));
    }

    private void write(Line line) {
        file.append(line);
        apply(line);
    }

    private void apply(Line line) {
        switch (line.kind()) {
            case RECEIVED -> received.put(line.messageId(), line.entry());
            case REDELIVERED -> redelivered++;
            case CROSSED -> crossed++;
            case SENT -> sent.put(line.messageId(), line.entry());
            case ANSWERED -> answered.put(line.messageId(), new Sent(line.messageId(), line.status(), line.bytes()));
            case CURSOR -> cursor = line.cursor();
        }
    }

    /** Every message that took effect, each once, in the order of arrival. */
    public synchronized List<Entry> received() {
        return List.copyOf(received.values());
    }

    /** Every message of a type that took effect, in the order of arrival. */
    public List<Entry> received(String type) {
        return received().stream().filter(entry -> entry.type().equals(type)).toList();
    }

    /** The message with this id, if it took effect. */
    public synchronized Optional<Entry> receivedWith(String messageId) {
        return Optional.ofNullable(received.get(messageId));
    }

    /** Every message sent, each once, in the order of sending. */
    public synchronized List<Entry> sent() {
        return List.copyOf(sent.values());
    }

    /** The message sent with this id. */
    public synchronized Optional<Entry> sentWith(String messageId) {
        return Optional.ofNullable(sent.get(messageId));
    }

    /** What became of a message that was sent; empty while nothing is known. */
    public synchronized Optional<Sent> outcome(String messageId) {
        return Optional.ofNullable(answered.get(messageId));
    }

    /** How many times a message arrived again with the same bytes. */
    public synchronized int redelivered() {
        return redelivered;
    }

    /** How many times an id arrived again with other bytes; anything but 0 is a fault of the gateway. */
    public synchronized int crossed() {
        return crossed;
    }

    /** Up to where the partner has emptied its inbox; {@code "0"} at first. */
    public synchronized String cursor() {
        return cursor;
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}

package org.jieli.simulators.ledger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieli.simulators.ledger.Line.Kind;

/**
 * Everything a simulated partner received and sent, in an append-only file that is on the disk before a method that writes
 * returns, and is read again at start: a partner that is killed forgets nothing. In memory it holds where each message stands in the
 * file, some 300 bytes, and reads the message when it is asked for. Thread-safe.
 */
public final class Ledger implements AutoCloseable {

    private record Slot(String type, String caseNo, Place place) {}

    private final Map<String, Slot> received = new LinkedHashMap<>();
    private final Map<String, Slot> sent = new LinkedHashMap<>();
    private final Map<String, Place> answered = new LinkedHashMap<>();
    private final LedgerFile file;
    private int redelivered;
    private int crossed;
    private String cursor = "0";

    /** Opens the ledger kept in a file, or a new one. */
    public Ledger(Path file) {
        this.file = new LedgerFile(file, this::apply);
    }

    /** Takes in a message that arrived. */
    public Reception receive(Entry entry) {
        Line first = Line.of(Kind.RECEIVED, entry);
        byte[] written = first.json();
        Reception reception;
        Place place;
        synchronized (this) {
            reception = judge(entry);
            place = reception == Reception.FIRST ? append(first, written) : append(Line.again(reception, entry));
        }
        file.flush(place);
        return reception;
    }

    private Reception judge(Entry entry) {
        Slot before = received.get(entry.messageId());
        if (before == null) {
            return Reception.FIRST;
        }
        boolean same = Arrays.equals(file.read(before.place()).bytes(), entry.bytes());
        return same ? Reception.REDELIVERED : Reception.CROSSED;
    }

    /** Notes that a message is about to be sent. */
    public void sending(Entry entry) {
        keep(Line.of(Kind.SENT, entry));
    }

    /** Notes what became of a message that was sent. */
    public void answered(Sent outcome) {
        keep(Line.of(outcome));
    }

    /** Notes up to where the partner has emptied its inbox at the gateway. */
    public void moveCursor(String position) {
        keep(Line.cursor(position));
    }

    private void keep(Line line) {
        file.flush(append(line));
    }

    private Place append(Line line) {
        return append(line, line.json());
    }

    private synchronized Place append(Line line, byte[] json) {
        Place place = file.append(json);
        apply(line, place);
        return place;
    }

    private void apply(Line line, Place place) {
        switch (line.kind()) {
            case RECEIVED -> received.put(line.messageId(), slot(line, place));
            case REDELIVERED -> redelivered++;
            case CROSSED -> crossed++;
            case SENT -> sent.put(line.messageId(), slot(line, place));
            case ANSWERED -> answered.put(line.messageId(), place);
            case CURSOR -> cursor = line.cursor();
        }
    }

    private static Slot slot(Line line, Place place) {
        return new Slot(line.type(), Objects.requireNonNullElse(line.caseNo(), ""), place);
    }

    /** Every message that took effect, each once, in the order of arrival. */
    public List<Entry> received() {
        return entries(received, slot -> true);
    }

    /** Every message of a type that took effect, in the order of arrival. */
    public List<Entry> received(String type) {
        return entries(received, slot -> slot.type().equals(type));
    }

    /** The message with this id, if it took effect. */
    public Optional<Entry> receivedWith(String messageId) {
        return entry(received, messageId);
    }

    /** Every message sent, each once, in the order of sending. */
    public List<Entry> sent() {
        return entries(sent, slot -> true);
    }

    /** The cases about which it sent something; empty for messages that name none. */
    public synchronized Set<String> casesSent() {
        return sent.values().stream().map(Slot::caseNo).collect(Collectors.toSet());
    }

    /** The message sent with this id. */
    public Optional<Entry> sentWith(String messageId) {
        return entry(sent, messageId);
    }

    private List<Entry> entries(Map<String, Slot> slots, Predicate<Slot> wanted) {
        List<Place> places;
        synchronized (this) {
            places = slots.values().stream().filter(wanted).map(Slot::place).toList();
        }
        return places.stream().map(place -> file.read(place).entry()).toList();
    }

    private Optional<Entry> entry(Map<String, Slot> slots, String messageId) {
        Optional<Slot> slot;
        synchronized (this) {
            slot = Optional.ofNullable(slots.get(messageId));
        }
        return slot.map(known -> file.read(known.place()).entry());
    }

    /** What became of a message that was sent; empty while nothing is known. */
    public Optional<Sent> outcome(String messageId) {
        Optional<Place> place;
        synchronized (this) {
            place = Optional.ofNullable(answered.get(messageId));
        }
        return place.map(file::read).map(line -> new Sent(messageId, line.status(), line.bytes()));
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
    public void close() {
        file.close();
    }
}

package org.jieli.gateway.prove.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came to one receiver, in the order of arrival, in memory: the receivers are not what is killed. Thread-safe. */
public final class ReceiverBook {

    private static final int MISTREATED = 3;

    private final String receiver;
    private final Optional<Sabotage> sabotage;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, String> digests = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int again;

    /** The empty book of a receiver. */
    public ReceiverBook(String receiver) {
        this(receiver, Optional.empty());
    }

    /** The same; with {@code sabotage} each third message is booked wrongly. */
    public ReceiverBook(String receiver, Optional<Sabotage> sabotage) {
        this.receiver = receiver;
        this.sabotage = sabotage;
    }

    /** Word of the partner whose book it is. */
    public String receiver() {
        return receiver;
    }

    /**
     * Enters a message, unless its id came before.
     *
     * @param digest of its bytes: the same id must always come with the same bytes
     * @return true if it is new
     */
    public synchronized boolean enter(Arrival arrival, String digest) {
        String before = digests.putIfAbsent(arrival.messageId(), digest);
        if (before == null) {
            book(arrival);
            return true;
        }
        again++;
        if (!before.equals(digest)) {
            findings.add(new Finding(Kind.CROSSED, arrival.messageId(), receiver + ": other bytes under the same id"));
        }
        return false;
    }

    private void book(Arrival arrival) {
        if (sabotage.isPresent() && digests.size() % MISTREATED == 0) {
            sabotage.get().book(arrivals, arrival);
        } else {
            arrivals.add(arrival);
        }
    }

    /** Notes something that breaks the contract of this receiver. */
    public synchronized void broken(String messageId, String how) {
        findings.add(new Finding(Kind.BROKEN_CONTRACT, messageId, receiver + ": " + how));
    }

    /** What was booked, in the order of arrival. */
    public synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** How many were booked. */
    public synchronized int size() {
        return arrivals.size();
    }

    /** What was wrong with what came, by itself. */
    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many messages came again with the same id and were recognised. */
    public synchronized int again() {
        return again;
    }
}

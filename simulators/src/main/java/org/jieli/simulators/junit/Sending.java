package org.jieli.simulators.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.Order;
import org.jieli.simulators.ledger.Sent;

/** What a partner sends, sent by the last word of the sentence. Used by one thread. */
public final class Sending {

    private final Control control;
    private final String partner;
    private final String sample;
    private final Map<String, Object> values = new HashMap<>();
    private Optional<String> receiver = Optional.empty();
    private int times = 1;
    private boolean broken;

    Sending(Control control, String partner, String sample) {
        this.control = control;
        this.partner = partner;
        this.sample = sample;
    }

    /** To a partner; without it to the sample's own receiver. */
    public Sending to(Partner other) {
        receiver = Optional.of(other.simulator().org());
        return this;
    }

    /** With another value in a field, by its path in the sender's own words. */
    public Sending with(String path, Object value) {
        values.put(path, value);
        return this;
    }

    /** So many messages, each with an id, a case and a conversation of its own; 1 to {@link Order#MOST}. */
    public Sending times(int number) {
        times = number;
        return this;
    }

    /** Although it breaks the sender's contract. */
    public Sending broken() {
        broken = true;
        return this;
    }

    /**
     * Sends, and fails unless the gateway accepted everything.
     *
     * @return what became of each message
     */
    public List<Sent> isAccepted() {
        List<Sent> sent = now();
        require(sent.stream().allMatch(Sent::isAccepted), "is not accepted", sent);
        return sent;
    }

    /**
     * Sends, and fails unless the gateway sent everything back.
     *
     * @return what became of each message
     */
    public List<Sent> isRefused() {
        List<Sent> sent = now();
        require(sent.stream().allMatch(Sent::isRefused), "is not refused", sent);
        return sent;
    }

    /** Sends; what became of each message. */
    public List<Sent> now() {
        List<Sent> sent = new ArrayList<>();
        try {
            control.send(partner, new Order(sample, receiver, values, times, 0, broken), sent::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
        return sent;
    }

    private void require(boolean as, String what, List<Sent> sent) {
        if (!as) {
            throw new AssertionError("The " + sample + " of " + partner + " " + what + ": status "
                    + sent.stream().map(Sent::status).toList());
        }
    }
}

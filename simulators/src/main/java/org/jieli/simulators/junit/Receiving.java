package org.jieli.simulators.junit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.control.Arrivals;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.ledger.Entry;

/** What a partner receives, looked for by the last word of the sentence. Used by one thread. */
public final class Receiving {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Control control;
    private final String partner;
    private final String type;
    private final Map<String, Object> values = new HashMap<>();
    private Duration within = PATIENCE;
    private Optional<String> caseNo = Optional.empty();

    Receiving(Control control, String partner, String type) {
        this.control = control;
        this.partner = partner;
        this.type = type;
    }

    /** Within this time from now; 30 s if nothing is said. */
    public Receiving within(Duration time) {
        within = time;
        return this;
    }

    /** Only those that say this in a field, by its path in the receiver's own words. */
    public Receiving saying(String path, Object value) {
        values.put(path, value);
        return this;
    }

    /** Only those about this case, by its number. */
    public Receiving about(String number) {
        caseNo = Optional.of(number);
        return this;
    }

    /** Waits for one, and fails if none comes or there are more. */
    public Entry once() {
        return times(1).getFirst();
    }

    /** Waits for so many, and fails if fewer come or there are more. */
    public List<Entry> times(int number) {
        List<Entry> came = await(number);
        if (came.size() != number) {
            throw new AssertionError(
                    partner + " received " + came.size() + " " + type + " within " + within + ", not " + number);
        }
        return came;
    }

    /** Waits the whole time, and fails if one comes. */
    public void never() {
        if (!await(1).isEmpty()) {
            throw new AssertionError(partner + " received " + type);
        }
    }

    private List<Entry> await(int number) {
        try {
            Arrivals.await(within, () -> Optional.of(came()).filter(came -> came.size() >= number));
            return came();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private List<Entry> came() {
        return Arrivals.at(control.partner(partner), type, values).stream()
                .filter(entry -> caseNo.map(entry.caseNo()::equals).orElse(true))
                .toList();
    }
}

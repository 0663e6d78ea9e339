package org.jieli.simulators.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.letter.Letter;

/** What came to a partner and took effect. Stateless and thread-safe. */
public final class Arrivals {

    private static final int LOOK_AGAIN_MILLIS = 50;

    private Arrivals() {}

    /** The messages of a type that say all this in their fields, by the paths in the partner's own words, in the order of arrival. */
    public static List<Entry> at(Simulator partner, String type, Map<String, ?> saying) {
        return partner.ledger().received(type).stream()
                .filter(entry -> says(partner, entry, saying))
                .toList();
    }

    private static boolean says(Simulator partner, Entry entry, Map<String, ?> saying) {
        if (saying.isEmpty()) {
            return true;
        }
        Letter letter = partner.contract().read(entry.bytes());
        return saying.entrySet().stream().allMatch(value -> letter.get(value.getKey())
                .filter(value.getValue()::equals)
                .isPresent());
    }

    /** Looks until something is there, at least once; empty if it is not within this time. */
    public static <T> Optional<T> await(Duration within, Supplier<Optional<T>> look) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            found = look.get();
        }
        return found;
    }
}

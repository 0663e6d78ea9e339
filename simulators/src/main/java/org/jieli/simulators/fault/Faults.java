package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;

/** The faults of one partner, by a timetable and by dice that fall the same for the same seed. Thread-safe. */
public final class Faults {

    /** A partner without faults. */
    public static final Faults NONE = new Faults(List.of(), 0, () -> 0);

    private final List<FaultRule> rules;
    private final Random dice;
    private final LongSupplier nanoClock;
    private final long start;

    /**
     * The faults from now on.
     *
     * @param rules of this partner; the first that concerns a message and whose dice fall so is done
     */
    public Faults(List<FaultRule> rules, long seed, LongSupplier nanoClock) {
        this.rules = List.copyOf(rules);
        this.dice = new Random(seed);
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    /** This with every message. */
    public static Faults always(Fault fault) {
        FaultRule rule = new FaultRule("", Set.of(), Duration.ZERO, Optional.empty(), 1, fault);
        return new Faults(List.of(rule), 0, () -> 0);
    }

    /** True if nothing ever goes wrong. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** What goes wrong with the next message, which is of this type; a fault that happens for sure takes no dice. */
    public synchronized Optional<Fault> next(String type) {
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
        return rules.stream()
                .filter(rule -> rule.concerns(type, elapsed))
                .filter(rule -> rule.probability() == 1 || dice.nextDouble() < rule.probability())
                .map(FaultRule::fault)
                .findFirst();
    }

    /** How long a delay takes this time. */
    public synchronized Duration any(Lengths lengths) {
        return lengths.any(dice);
    }
}

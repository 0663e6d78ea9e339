package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.yaml.Yaml;

/** The faults of one partner, by a timetable and by dice that fall the same for the same seed. Thread-safe. */
public final class Faults {

    /** A partner without faults. */
    public static final Faults NONE = new Faults(List.of(), 0, System::nanoTime);

    /** A rule with dice of its own: how often others are thrown does not change how these fall. */
    private record Thrown(FaultRule rule, Random dice) {

        boolean falls() {
            return rule.probability() == 1 || dice.nextDouble() < rule.probability();
        }
    }

    private final List<Thrown> rules;
    private final Random dice;
    private final LongSupplier nanoClock;
    private final long start;

    /**
     * The faults from now on.
     *
     * @param rules of this partner; the first that concerns a message and whose dice fall so is done
     */
    public Faults(List<FaultRule> rules, long seed, LongSupplier nanoClock) {
        this.dice = new Random(seed);
        this.rules = rules.stream().map(this::thrown).toList();
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    private Faults(List<Thrown> rules, Faults before) {
        this.dice = before.dice;
        this.rules = List.copyOf(rules);
        this.nanoClock = before.nanoClock;
        this.start = before.start;
    }

    private Thrown thrown(FaultRule rule) {
        return new Thrown(rule, new Random(dice.nextLong()));
    }

    /**
     * These and one more, whose times begin now.
     *
     * @param partner whose faults they are
     * @param can when something can go wrong with it
     * @param rule written as in a file of faults, without the partner
     * @throws UnplayableException with its place if anything in it is wrong, or contradicts what is there
     */
    public Faults and(String partner, Set<Moment> can, Yaml rule) {
        FaultRule read = new RuleReader(partner, can).read(rule, List.of(), elapsed(), rules().toList());
        return new Faults(Stream.concat(rules.stream(), Stream.of(thrown(read))).toList(), this);
    }

    /** None of these any more; the dice go on. */
    public Faults ended() {
        return new Faults(List.of(), this);
    }

    /** How each of them stands now, in their order. */
    public List<FaultStanding> standings() {
        Duration elapsed = elapsed();
        return rules().map(rule -> FaultStanding.of(rule, elapsed)).toList();
    }

    /** This with everything. */
    public static Faults always(Fault fault) {
        FaultRule rule = new FaultRule("", Set.of(), Duration.ZERO, Optional.empty(), 1, fault);
        return new Faults(List.of(rule), 0, System::nanoTime);
    }

    /** True if something can ever go wrong at this moment. */
    public boolean can(Moment moment) {
        return rules().anyMatch(rule -> rule.fault().moments().contains(moment));
    }

    /**
     * What goes wrong at this moment; a fault that happens for sure takes no dice.
     *
     * @param type type of the message that is dealt with; empty if none is known, as at a login
     */
    public synchronized Optional<Fault> next(Moment moment, String type) {
        Duration elapsed = elapsed();
        return rules.stream()
                .filter(each -> each.rule().fault().moments().contains(moment))
                .filter(each -> each.rule().concerns(type, elapsed))
                .filter(Thrown::falls)
                .map(each -> each.rule().fault())
                .findFirst();
    }

    /** How long a delay takes this time. */
    public synchronized Duration any(Lengths lengths) {
        return lengths.any(dice);
    }

    /**
     * True if a fault of the connection is on that was not on yet when a connection was made.
     *
     * @param nanos the time at which it was made, by the same clock
     */
    public boolean isCutOff(long nanos) {
        Duration elapsed = elapsed();
        return rules().filter(rule -> rule.fault().moments().stream().anyMatch(Moment::isOfTheConnection))
                .filter(rule -> rule.isOn(elapsed))
                .anyMatch(rule -> start + rule.from().toNanos() - nanos > 0);
    }

    private Stream<FaultRule> rules() {
        return rules.stream().map(Thrown::rule);
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}

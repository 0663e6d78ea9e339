package org.jieli.simulators.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.yaml.Yaml;

/**
 * The faults of all partners, from a YAML file that is checked as a whole.
 *
 * @param rules in the order of the file
 */
public record FaultPlan(List<FaultRule> rules) {

    /** No faults. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a plan.
     *
     * @param partners the partners that are played, each with the moments at which something can go wrong with it
     * @throws UnplayableException with file, line and column if anything in it is wrong, or contradicts itself
     */
    public static FaultPlan read(Path file, Map<String, Set<Moment>> partners) {
        Yaml root = Yaml.read(file);
        root.fields(List.of("faults"));
        RuleReader reader = new RuleReader(partners);
        List<FaultRule> rules = new ArrayList<>();
        for (Yaml item : root.need("faults").items()) {
            rules.add(reader.read(item, rules));
        }
        return new FaultPlan(rules);
    }

    /** The faults of one partner from now on. */
    public Faults of(String partner, long seed) {
        return new Faults(
                rules.stream().filter(rule -> rule.partner().equals(partner)).toList(),
                seed * 31 + partner.hashCode(),
                System::nanoTime);
    }
}

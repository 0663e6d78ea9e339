package org.jieli.simulators.fault;

import java.nio.file.Path;
import java.time.Duration;
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

    private static final String PARTNER = "partner";

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
        List<FaultRule> rules = new ArrayList<>();
        for (Yaml item : root.need("faults").items()) {
            Yaml partner = item.need(PARTNER);
            Set<Moment> can = partners.get(partner.text());
            if (can == null) {
                throw partner.wrong(
                        "没有可设故障的合作方：" + partner.text(),
                        "There is no such partner that can have faults: " + partner.text());
            }
            rules.add(new RuleReader(partner.text(), can).read(item, List.of(PARTNER), Duration.ZERO, rules));
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

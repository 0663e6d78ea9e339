package org.jieli.simulators.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final List<String> FIELDS =
            List.of("partner", "types", "from", "to", "probability", "do", "status", "delay", "drip");

    private static final int LEAST_STATUS = 400;
    private static final int MOST_STATUS = 599;

    public FaultPlan {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a plan.
     *
     * @param partners names of the partners that can have faults
     * @throws UnplayableException with file, line and column if anything in it is wrong, or contradicts itself
     */
    public static FaultPlan read(Path file, Set<String> partners) {
        Yaml root = Yaml.read(file);
        root.fields(List.of("faults"));
        List<FaultRule> rules = new ArrayList<>();
        for (Yaml item : root.need("faults").items()) {
            FaultRule rule = rule(item, partners);
            if (rules.stream().anyMatch(rule::contradicts)) {
                throw item.wrong("与前面的故障矛盾：同一消息必然遇到两个故障", "It contradicts a fault before: both would come for sure");
            }
            rules.add(rule);
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

    private static FaultRule rule(Yaml rule, Set<String> partners) {
        Map<String, Yaml> fields = rule.fields(FIELDS);
        Yaml partner = rule.need("partner");
        if (!partners.contains(partner.text())) {
            throw partner.wrong(
                    "没有可设故障的合作方：" + partner.text(), "There is no such partner that can have faults: " + partner.text());
        }
        Duration from =
                Optional.ofNullable(fields.get("from")).map(Yaml::length).orElse(Duration.ZERO);
        Optional<Duration> to = Optional.ofNullable(fields.get("to")).map(Yaml::length);
        if (to.filter(end -> end.compareTo(from) <= 0).isPresent()) {
            throw fields.get("to").wrong("to 须晚于 from", "to must be after from");
        }
        return new FaultRule(
                partner.text(),
                types(fields.get("types")),
                from,
                to,
                Optional.ofNullable(fields.get("probability")).map(Yaml::share).orElse(1.0),
                fault(rule, fields));
    }

    private static Set<String> types(Yaml types) {
        return types == null
                ? Set.of()
                : new HashSet<>(types.items().stream().map(Yaml::text).toList());
    }

    private static Fault fault(Yaml rule, Map<String, Yaml> fields) {
        List<String> given = Stream.of("do", "status", "delay", "drip")
                .filter(fields::containsKey)
                .toList();
        if (given.size() != 1) {
            throw rule.wrong("do、status、delay、drip 须给出且只给出一个", "Exactly one of do, status, delay, drip is expected");
        }
        Yaml value = fields.get(given.getFirst());
        return switch (given.getFirst()) {
            case "status" -> new Fault.Status(value.number(LEAST_STATUS, MOST_STATUS));
            case "delay" -> new Fault.Delay(lengths(value));
            case "drip" -> new Fault.Drip(value.length());
            default -> spoilt(value);
        };
    }

    private static Lengths lengths(Yaml delay) {
        if (delay.isText()) {
            return new Lengths.Fixed(delay.length());
        }
        Map<String, Yaml> fields = delay.fields(List.of("least", "most", "median", "sigma"));
        if (fields.containsKey("median")) {
            return new Lengths.LogNormal(
                    delay.need("median").length(), delay.need("sigma").share());
        }
        Duration least = delay.need("least").length();
        Duration most = delay.need("most").length();
        if (most.compareTo(least) < 0) {
            throw delay.need("most").wrong("most 不得小于 least", "most is not less than least");
        }
        return new Lengths.Uniform(least, most);
    }

    private static Fault spoilt(Yaml word) {
        List<String> known =
                Stream.of(Fault.Spoilt.values()).map(FaultPlan::word).toList();
        return Stream.of(Fault.Spoilt.values())
                .filter(fault -> word(fault).equals(word.text()))
                .findFirst()
                .orElseThrow(() -> word.wrong(
                        "没有这种故障：" + word.text() + "；可用 " + String.join("、", known),
                        "No such fault: " + word.text() + "; there are " + String.join(", ", known)));
    }

    private static String word(Fault.Spoilt fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

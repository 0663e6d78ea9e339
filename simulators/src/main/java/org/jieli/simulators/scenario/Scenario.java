package org.jieli.simulators.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.Order;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.yaml.Yaml;

/**
 * A scenario from a YAML file, checked as a whole before anything is played.
 *
 * @param name what it is called
 * @param steps what happens, in order
 */
public record Scenario(String name, List<Step> steps) {

    private static final int MOST_REPEATS = 10_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    public Scenario {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a scenario for these partners.
     *
     * @throws UnplayableException with file, line and column if anything in it is wrong
     */
    public static Scenario read(Path file, Control control) {
        Yaml root = Yaml.read(file);
        root.fields(List.of("scenario", "steps"));
        return new Scenario(root.need("scenario").text(), new Reader(control).steps(root.need("steps")));
    }

    /** Reads steps. */
    private record Reader(Control control) {

        List<Step> steps(Yaml list) {
            return list.items().stream().map(this::step).toList();
        }

        private Step step(Yaml step) {
            Map<String, Function<Yaml, Step>> known = new LinkedHashMap<>();
            known.put("when", this::when);
            known.put("send", this::send);
            known.put("expect", this::expect);
            known.put("wait", length -> new Step.Wait(length.line(), length.length()));
            known.put("advance", length -> new Step.Advance(length.line(), length.length()));
            known.put("repeat", this::repeat);
            Map<String, Yaml> fields = step.fields(List.copyOf(known.keySet()));
            if (fields.size() != 1) {
                throw step.wrong("每一步只做一件事", "A step does one thing");
            }
            Map.Entry<String, Yaml> only = fields.entrySet().iterator().next();
            return known.get(only.getKey()).apply(only.getValue());
        }

        private Step when(Yaml when) {
            Map<String, Yaml> fields = when.fields(List.of("partner", "arrives", "answer", "reason", "times"));
            String partner = partner(when.need("partner"));
            String question = when.need("arrives").text();
            Choice answer = new Choice(
                    when.need("answer").text(),
                    Optional.ofNullable(fields.get("reason")).map(Yaml::text));
            int times = Optional.ofNullable(fields.get("times"))
                    .map(times(Order.MOST))
                    .orElse(1);
            try {
                control.partner(partner).answers().check(question, answer);
            } catch (UnplayableException cannot) {
                throw when.wrong(cannot.zh(), cannot.en());
            }
            return new Step.When(when.line(), partner, question, answer, times);
        }

        private Step send(Yaml send) {
            Map<String, Yaml> fields = send.fields(List.of("as", "sample", "to", "set", "times", "rate", "broken"));
            Optional<String> receiver = Optional.ofNullable(fields.get("to")).map(this::partner);
            Map<String, Object> values = new HashMap<>();
            Optional.ofNullable(fields.get("set"))
                    .map(Yaml::fields)
                    .orElse(Map.of())
                    .forEach((path, value) -> values.put(path, value.text()));
            Order order = new Order(
                    send.need("sample").text(),
                    Optional.empty(),
                    values,
                    Optional.ofNullable(fields.get("times"))
                            .map(times(Order.MOST))
                            .orElse(1),
                    Optional.ofNullable(fields.get("rate"))
                            .map(times(Order.MOST))
                            .orElse(0),
                    Optional.ofNullable(fields.get("broken"))
                            .map(Yaml::text)
                            .filter("true"::equals)
                            .isPresent());
            String sender = partner(send.need("as"));
            try {
                control.check(sender, order);
            } catch (UnplayableException cannot) {
                throw send.wrong(cannot.zh(), cannot.en());
            }
            return new Step.Send(send.line(), sender, receiver, order);
        }

        private Step expect(Yaml expect) {
            Map<String, Yaml> fields = expect.fields(List.of("at", "type", "within", "where"));
            Map<String, String> values = new LinkedHashMap<>();
            Optional.ofNullable(fields.get("where"))
                    .map(Yaml::fields)
                    .orElse(Map.of())
                    .forEach((path, value) -> values.put(path, value.text()));
            return new Step.Expect(
                    expect.line(),
                    partner(expect.need("at")),
                    expect.need("type").text(),
                    Optional.ofNullable(fields.get("within")).map(Yaml::length).orElse(LONG_ENOUGH),
                    values);
        }

        private Step repeat(Yaml repeat) {
            repeat.fields(List.of("times", "steps"));
            return new Step.Repeat(
                    repeat.line(), repeat.need("times").number(1, MOST_REPEATS), steps(repeat.need("steps")));
        }

        private String partner(Yaml name) {
            try {
                return control.partner(name.text()).name();
            } catch (UnplayableException nobody) {
                throw name.wrong(nobody.zh(), nobody.en());
            }
        }

        private static Function<Yaml, Integer> times(int most) {
            return number -> number.number(1, most);
        }
    }
}

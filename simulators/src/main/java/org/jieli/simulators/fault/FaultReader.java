package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.yaml.Yaml;

/** Reads which fault a rule means. */
final class FaultReader {

    /** The fields that name a fault; a rule has exactly one of them. */
    static final List<String> FIELDS = List.of("do", "status", "delay", "drip", "slow", "clock-skew", "late-answer");

    private static final List<Fault> PLAIN = Stream.<Fault[]>of(
                    Fault.Spoilt.values(), FolderFault.Plain.values(), AnswerFault.Plain.values())
            .flatMap(Stream::of)
            .toList();

    private static final int LEAST_STATUS = 400;
    private static final int MOST_STATUS = 599;

    private FaultReader() {}

    /**
     * The fault.
     *
     * @throws UnplayableException with its place if there is none, or more than one, or no such
     */
    static Fault read(Yaml rule) {
        Yaml value = place(rule);
        return switch (name(rule)) {
            case "status" -> new Fault.Status(value.number(LEAST_STATUS, MOST_STATUS));
            case "delay" -> new Fault.Delay(lengths(value));
            case "drip" -> new Fault.Drip(value.length());
            case "slow" -> new FolderFault.Slow(lengths(value));
            case "clock-skew" -> new FolderFault.ClockSkew(skew(value));
            case "late-answer" -> new AnswerFault.Late(value.length());
            default -> plain(value);
        };
    }

    /** Where the fault stands. */
    static Yaml place(Yaml rule) {
        return rule.need(name(rule));
    }

    private static String name(Yaml rule) {
        Map<String, Yaml> fields = rule.fields();
        List<String> given = FIELDS.stream().filter(fields::containsKey).toList();
        if (given.size() != 1) {
            throw rule.wrong(
                    String.join("、", FIELDS) + " 须给出且只给出一个",
                    "Exactly one of " + String.join(", ", FIELDS) + " is expected");
        }
        return given.getFirst();
    }

    private static Duration skew(Yaml value) {
        Duration by = value.signedLength();
        if (by.isZero()) {
            throw value.wrong("时钟偏差不能为零", "A clock that is off by nothing is right");
        }
        return by;
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

    private static Fault plain(Yaml word) {
        List<String> known = PLAIN.stream().map(Fault::word).toList();
        return PLAIN.stream()
                .filter(fault -> fault.word().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> word.wrong(
                        "没有这种故障：" + word.text() + "；可用 " + String.join("、", known),
                        "No such fault: " + word.text() + "; there are " + String.join(", ", known)));
    }
}

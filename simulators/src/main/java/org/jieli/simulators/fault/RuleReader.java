package org.jieli.simulators.fault;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.schemas.message.MessageType;
import org.jieli.simulators.unplayable.UnplayableException;
import org.jieli.simulators.yaml.Yaml;

/** Reads when which fault comes to whom, and tells with its place what makes no sense. Immutable and thread-safe. */
final class RuleReader {

    private static final String TYPES = "types";
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of(TYPES, "from", "to", "probability"), FaultReader.FIELDS.stream())
            .toList();

    private final String partner;
    private final Set<Moment> can;

    /**
     * Reads rules of one partner.
     *
     * @param can when something can go wrong with it
     */
    RuleReader(String partner, Set<Moment> can) {
        this.partner = partner;
        this.can = Set.copyOf(can);
    }

    /**
     * Reads a rule.
     *
     * @param before the field that names the partner, if rules have one
     * @param start how long after the start of all the rule's own times begin
     * @param others the rules that are there, none of which it may contradict
     * @throws UnplayableException with its place if anything in it is wrong
     */
    FaultRule read(Yaml rule, List<String> before, Duration start, List<FaultRule> others) {
        Map<String, Yaml> fields =
                rule.fields(Stream.concat(before.stream(), FIELDS.stream()).toList());
        Duration from =
                Optional.ofNullable(fields.get("from")).map(Yaml::length).orElse(Duration.ZERO);
        FaultRule read = new FaultRule(
                        partner,
                        types(fields.get(TYPES)),
                        from,
                        end(fields.get("to"), from),
                        Optional.ofNullable(fields.get("probability"))
                                .map(Yaml::share)
                                .orElse(1.0),
                        FaultReader.read(rule))
                .after(start);
        fits(read, rule);
        others.stream().filter(read::contradicts).findFirst().ifPresent(other -> {
            String word = other.fault().word();
            throw rule.wrong(
                    "与前面的故障矛盾，二者必然同时发生：" + word,
                    "It contradicts a fault before, for both would come for sure: " + word);
        });
        return read;
    }

    private static Optional<Duration> end(Yaml to, Duration from) {
        Optional<Duration> end = Optional.ofNullable(to).map(Yaml::length);
        if (end.filter(length -> length.compareTo(from) <= 0).isPresent()) {
            throw to.wrong("to 须晚于 from", "to must be after from");
        }
        return end;
    }

    private static Set<String> types(Yaml types) {
        Set<String> read = new HashSet<>();
        for (Yaml type : types == null ? List.<Yaml>of() : types.items()) {
            if (MessageType.ofCode(type.text()).isEmpty()) {
                throw type.wrong("没有这种消息：" + type.text(), "There is no such type of message: " + type.text());
            }
            read.add(type.text());
        }
        return read;
    }

    private void fits(FaultRule read, Yaml rule) {
        String word = read.fault().word();
        if (read.fault().moments().stream().noneMatch(can::contains)) {
            throw FaultReader.place(rule)
                    .wrong(
                            partner + " 不会出这种故障：" + word + "；" + whoHasIt(read.fault(), "zh"),
                            partner + " cannot have this fault: " + word + "; " + whoHasIt(read.fault(), "en"));
        }
        if (read.fault().moments().stream().allMatch(Moment::isOfTheConnection)
                && !read.types().isEmpty()) {
            throw rule.need(TYPES)
                    .wrong(word + " 发生在报文之前，不分消息类型", word + " comes before any message and knows no types");
        }
    }

    private static String whoHasIt(Fault fault, String language) {
        boolean zh = language.equals("zh");
        return switch (fault) {
            case FolderFault folder -> zh ? "只有以文件夹往来的合作方才会" : "only partners with folders can";
            case AnswerFault answer -> zh ? "只有作业务答复的合作方才会" : "only partners that give business answers can";
            case Fault.Delay delay -> ofDoors(zh);
            case Fault.Drip drip -> ofDoors(zh);
            case Fault.Status status -> ofDoors(zh);
            case Fault.Spoilt spoilt -> ofDoors(zh);
        };
    }

    private static String ofDoors(boolean zh) {
        return zh ? "只有以 HTTP 收报的合作方才会" : "only partners over HTTP can";
    }
}

package org.jieli.simulators.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.simulators.unplayable.UnplayableException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML file that a tester wrote. Whatever is wrong is told with file, line and column. Immutable and thread-safe.
 */
public final class Yaml {

    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private final String file;
    private final Node node;

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a file.
     *
     * @throws UnplayableException if it cannot be read, or is no YAML
     */
    public static Yaml read(Path file) {
        String name = file.getFileName().toString();
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(name, reader);
        } catch (IOException | YAMLException e) {
            throw new UnplayableException("文件无法读取：" + name, "The file cannot be read: " + name);
        }
    }

    /**
     * Reads a text; JSON is YAML too.
     *
     * @param name what to call it when something is wrong in it
     * @throws UnplayableException if it is no YAML
     */
    public static Yaml parse(String name, String text) {
        try {
            return read(name, new StringReader(text));
        } catch (YAMLException e) {
            throw new UnplayableException("无法读取：" + name, "It cannot be read: " + name);
        }
    }

    private static Yaml read(String name, Reader reader) {
        try {
            Node root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new UnplayableException(name + " 是空的", name + " is empty");
            }
            return new Yaml(name, root);
        } catch (MarkedYAMLException e) {
            throw wrong(name, e.getProblemMark(), "不是 YAML", "It is no YAML: " + e.getProblem());
        }
    }

    /** An exception that tells this place and what is wrong there. */
    public UnplayableException wrong(String zh, String en) {
        return wrong(file, node.getStartMark(), zh, en);
    }

    private static UnplayableException wrong(String file, Mark mark, String zh, String en) {
        String place = file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        return new UnplayableException(place + " " + zh, en);
    }

    /** The line, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** True if it is a single text. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /**
     * The fields of a map, in order.
     *
     * @throws UnplayableException if it is none, or has the same field twice
     */
    public Map<String, Yaml> fields() {
        if (!(node instanceof MappingNode map)) {
            throw wrong("此处应为 键: 值", "Fields are expected here, key: value");
        }
        Map<String, Yaml> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode());
            if (fields.put(key.text(), new Yaml(file, tuple.getValueNode())) != null) {
                throw key.wrong("重复：" + key.text(), "It is there twice: " + key.text());
            }
        }
        return fields;
    }

    /**
     * The same, of a map that has no others than these fields.
     *
     * @throws UnplayableException if it has another one, with the place of its name
     */
    public Map<String, Yaml> fields(List<String> known) {
        Map<String, Yaml> fields = fields();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode());
            if (!known.contains(key.text())) {
                throw key.wrong(
                        "没有这个词：" + key.text() + "；可用 " + String.join("、", known),
                        "No such word: " + key.text() + "; there are " + String.join(", ", known));
            }
        }
        return fields;
    }

    /** A field that must be there. */
    public Yaml need(String field) {
        return Optional.ofNullable(fields().get(field)).orElseThrow(() -> wrong("缺少 " + field, field + " is missing"));
    }

    /**
     * The items of a list.
     *
     * @throws UnplayableException if it is none
     */
    public List<Yaml> items() {
        if (!(node instanceof SequenceNode list)) {
            throw wrong("此处应为列表", "A list is expected here");
        }
        return list.getValue().stream().map(item -> new Yaml(file, item)).toList();
    }

    /**
     * A text.
     *
     * @throws UnplayableException if it is a list or a map
     */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("此处应为一个值", "A single value is expected here");
        }
        return scalar.getValue();
    }

    /**
     * A whole number.
     *
     * @throws UnplayableException if it is none, or out of the range
     */
    public int number(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw outside(least, most);
        }
        throw outside(least, most);
    }

    private UnplayableException outside(int least, int most) {
        return wrong(
                "应为 " + least + " 至 " + most + " 的整数", "A whole number from " + least + " to " + most + " is expected");
    }

    /**
     * A share from 0 to 1.
     *
     * @throws UnplayableException if it is none
     */
    public double share() {
        try {
            double share = Double.parseDouble(text());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException none) {
            throw noShare();
        }
        throw noShare();
    }

    private UnplayableException noShare() {
        return wrong("应为 0 至 1 的数", "A number from 0 to 1 is expected");
    }

    /**
     * A length of time, for example {@code 200ms}, {@code 3s}, {@code 5m}, {@code 2h}.
     *
     * @throws UnplayableException if it is none
     */
    public Duration length() {
        return length(text());
    }

    /**
     * A length of time forwards or, with a minus before it, backwards.
     *
     * @throws UnplayableException if it is none
     */
    public Duration signedLength() {
        return text().startsWith("-") ? length(text().substring(1)).negated() : length(text());
    }

    private Duration length(String text) {
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            throw wrong("时长应如 200ms、3s、5m、2h", "A length of time is written like 200ms, 3s, 5m, 2h");
        }
        long number = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}

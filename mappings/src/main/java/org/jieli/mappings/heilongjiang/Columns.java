package org.jieli.mappings.heilongjiang;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jieli.schemas.message.MessageType;

/** The columns of each type of message, as {@code contracts/heilongjiang/heilongjiang.csv} lists them. Immutable and thread-safe. */
final class Columns {

    /** The column that says which type of message a row is; without it nothing can be read. */
    static final String TYPE_HEADER = "消息类型";

    /** The column of the message id. */
    static final String ID_HEADER = "消息编号";

    private static final String RESOURCE = "/contracts/heilongjiang/heilongjiang.csv";
    private static final String EVERY_TYPE = "*";
    private static final String FIRST = "[0]";

    private final List<Column> all;
    private final Map<MessageType, List<Column>> ofType = new EnumMap<>(MessageType.class);
    private final Map<MessageType, Map<String, Column>> byHeader = new EnumMap<>(MessageType.class);
    private final Map<MessageType, Map<String, Column>> byPath = new EnumMap<>(MessageType.class);

    private Columns(List<Column> all) {
        this.all = all;
        for (MessageType type : MessageType.values()) {
            List<Column> columns =
                    all.stream().filter(column -> column.types().contains(type)).toList();
            ofType.put(type, columns);
            byHeader.put(type, index(columns, Column::header));
            byPath.put(type, index(columns, Column::path));
        }
    }

    /** The columns as shipped. */
    static Columns published() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = new InputStreamReader(Columns.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            return new Columns(format.parse(text).stream().map(Columns::column).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    private static Column column(CSVRecord line) {
        Kind kind = Kind.of(line.get("kind"));
        return new Column(
                types(line.get("types")),
                line.get("header"),
                line.get("path"),
                TreePath.steps(line.get("path")),
                line.get("required").equals("yes") || line.get("required").equals("if given"),
                line.get("if empty"),
                kind,
                kind == Kind.CODE ? line.get("pattern") : "");
    }

    private static Set<MessageType> types(String words) {
        return words.equals(EVERY_TYPE)
                ? EnumSet.allOf(MessageType.class)
                : Arrays.stream(words.split(" ")).map(MessageType::valueOf).collect(Collectors.toSet());
    }

    private static Map<String, Column> index(List<Column> columns, Function<Column, String> by) {
        Map<String, Column> index = new HashMap<>();
        columns.forEach(column -> index.putIfAbsent(by.apply(column), column));
        return index;
    }

    /** Every line of the list. */
    List<Column> all() {
        return all;
    }

    /** The types of message that have columns. */
    Set<MessageType> types() {
        return all.stream().flatMap(column -> column.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The columns of a type. */
    List<Column> of(MessageType type) {
        return ofType.get(type);
    }

    /** What a header of a file means in a row of a type. */
    Optional<Target> target(MessageType type, String header) {
        return Numbered.ofHeader(header)
                .flatMap(numbers -> Optional.ofNullable(byHeader.get(type).get(Numbered.headerPattern(header)))
                        .map(column -> new Target(column, numbers)));
    }

    /** The column from which an empty cell of another is filled, if any. */
    Optional<Column> source(MessageType type, Column column) {
        return column.ifEmpty().startsWith("=")
                ? target(type, column.ifEmpty().substring(1)).map(Target::column)
                : Optional.empty();
    }

    /** The column that holds exactly this place of the standard. */
    Optional<Target> at(MessageType type, String path) {
        Map<String, Column> paths = byPath.get(type);
        return Stream.of(path, afterTheFirst(path), Numbered.pathPattern(path))
                .flatMap(pattern -> Optional.ofNullable(paths.get(pattern)).stream())
                .findFirst()
                .map(column -> new Target(column, Numbered.ofPath(path)));
    }

    /** The first column inside a place of the standard, one that is wanted if there is any. */
    Optional<Target> inside(MessageType type, String path) {
        String pattern = Numbered.pathPattern(path);
        List<Column> inside = of(type).stream()
                .filter(column -> isInside(column.path(), path) || isInside(column.path(), pattern))
                .toList();
        return Stream.concat(inside.stream().filter(Column::required), inside.stream())
                .findFirst()
                .map(column -> new Target(column, Numbered.ofPath(path)));
    }

    private static boolean isInside(String path, String group) {
        return path.length() > group.length()
                && path.startsWith(group)
                && (path.charAt(group.length()) == '.' || path.charAt(group.length()) == '[');
    }

    /** The first name, document and phone of the main person have columns without a number; what repeats inside them has one. */
    private static String afterTheFirst(String path) {
        int end = path.indexOf(FIRST) + FIRST.length();
        return end < FIRST.length() ? path : path.substring(0, end) + Numbered.pathPattern(path.substring(end));
    }
}

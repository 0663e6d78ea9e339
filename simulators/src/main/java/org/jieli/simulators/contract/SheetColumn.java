package org.jieli.simulators.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A column that the contract of sheets knows.
 *
 * @param name its header as published, {@code #} for a number
 * @param types the types of message that have it; {@code *} for all
 * @param header what its header looks like
 * @param required true if its cell must not be empty
 * @param code true if its cells hold words for codes
 * @param value what a cell may hold
 */
record SheetColumn(
        String name, Set<String> types, Pattern header, boolean required, boolean code, Predicate<String> value) {

    private static final String FOLDER = "contracts/heilongjiang/";
    private static final Set<String> YES_OR_NO = Set.of("是", "否");

    /** All of them, as published. */
    static List<SheetColumn> published() {
        Map<String, Set<String>> codes = records("codes.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("set"), Collectors.mapping(line -> line.get("wire"), Collectors.toSet())));
        return records("heilongjiang.csv").stream()
                .map(line -> column(line, codes))
                .toList();
    }

    private static List<CSVRecord> records(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(Resources.open(FOLDER + file), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetColumn column(CSVRecord line, Map<String, Set<String>> codes) {
        String header = Pattern.quote(line.get("header")).replace("#", "\\E[1-9]\\d*\\Q");
        boolean code = line.get("kind").equals("code");
        return new SheetColumn(
                line.get("header"),
                Set.of(line.get("types").split(" ")),
                Pattern.compile(header),
                line.get("required").equals("yes"),
                code,
                code ? codes.get(line.get("pattern"))::contains : value(line));
    }

    /** Times, numbers and the like are left to those who compute with them. */
    private static Predicate<String> value(CSVRecord line) {
        return switch (line.get("kind")) {
            case "ascii", "hex", "document no" ->
                Pattern.compile(line.get("pattern")).asMatchPredicate();
            case "text" -> longest(line.get("max length"));
            case "yes/no" -> YES_OR_NO::contains;
            default -> cell -> true;
        };
    }

    private static Predicate<String> longest(String length) {
        return length.isEmpty() ? cell -> true : cell -> cell.length() <= Integer.parseInt(length);
    }

    /** True if messages of this type, A1 to Z2, have it. */
    boolean isOf(String type) {
        return types.contains("*") || types.contains(type);
    }

    /** True if a header of a sheet is this one. */
    boolean isCalled(String text) {
        return header.matcher(text).matches();
    }
}

package org.jieli.simulators.letter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A letter that is one row of a sheet under its header, in GB18030; paths are headers, for example {@code 经办人.姓名}. A slash stands for
 * the dot between two words of a header.
 */
public final class SheetLetter implements Letter {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Map<String, String> cells;

    private SheetLetter(Map<String, String> cells) {
        this.cells = cells;
    }

    /**
     * Reads a sheet of one row.
     *
     * @throws IllegalArgumentException if it is none; the text of the exception quotes nothing of it
     */
    public static SheetLetter read(String sheet) {
        List<CSVRecord> records = records(sheet);
        if (records.size() != 2
                || records.getFirst().size() != records.getLast().size()) {
            throw new IllegalArgumentException("Not a sheet of one row");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < records.getFirst().size(); i++) {
            if (cells.put(records.getFirst().get(i), records.getLast().get(i)) != null) {
                throw new IllegalArgumentException("A column stands there twice");
            }
        }
        return new SheetLetter(cells);
    }

    private static List<CSVRecord> records(String sheet) {
        try {
            return CSVFormat.DEFAULT.parse(new StringReader(sheet)).getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("Not a sheet");
        }
    }

    /** The headers of its columns, in their order. */
    public Set<String> headers() {
        return cells.keySet();
    }

    private static String header(String path) {
        return path.replace('/', '.');
    }

    /** What begins like a formula is written with an apostrophe before it. */
    @Override
    public Optional<String> get(String path) {
        String cell = cells.getOrDefault(header(path), "");
        String text = cell.matches("'[=+@-].*") ? cell.substring(1) : cell;
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    @Override
    public boolean has(String path) {
        return cells.containsKey(header(path));
    }

    @Override
    public Letter set(String path, Object value) {
        if (cells.replace(header(path), value.toString()) == null) {
            throw Letter.noSuchField(path);
        }
        return this;
    }

    /** Columns of a sheet may stand in any order. */
    @Override
    public Letter insert(String path, String behind, Object value) {
        cells.put(header(path), value.toString());
        return this;
    }

    @Override
    public Letter adopt(String path, Letter other) {
        return set(path, other.get(path).orElseThrow(() -> Letter.noSuchField(path)));
    }

    /** A part is a group of columns with a number, {@code 问题1.问题代码}; its path is the word before the number. */
    @Override
    public Letter repeat(String path, int times) {
        List<String> first = cells.keySet().stream()
                .filter(header -> header.startsWith(path + "1."))
                .toList();
        if (first.isEmpty()) {
            throw Letter.noSuchField(path);
        }
        for (int number = 2; number <= times; number++) {
            for (String header : first) {
                cells.putIfAbsent(path + number + header.substring(path.length() + 1), cells.get(header));
            }
        }
        return this;
    }

    @Override
    public Letter remove(String path) {
        cells.remove(header(path));
        return this;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(cells.keySet());
    }

    @Override
    public byte[] bytes() {
        CSVFormat format = CSVFormat.DEFAULT;
        String sheet = format.format(cells.keySet().toArray())
                + format.getRecordSeparator()
                + format.format(cells.values().toArray())
                + format.getRecordSeparator();
        return sheet.getBytes(GB18030);
    }

    @Override
    public String toString() {
        return "SheetLetter[" + bytes().length + " bytes]";
    }
}

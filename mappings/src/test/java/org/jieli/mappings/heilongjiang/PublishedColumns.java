package org.jieli.mappings.heilongjiang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The published list of columns, and a row held against it by other means than the dialect's own. */
final class PublishedColumns {

    /** One line of {@code heilongjiang.csv}. */
    record Line(
            Set<String> types,
            String header,
            String path,
            String required,
            String kind,
            String length,
            String pattern) {

        boolean isOf(String type) {
            return types.contains("*") || types.contains(type);
        }
    }

    private static final Map<String, String> CODES = codes();

    private PublishedColumns() {}

    static List<Line> lines() {
        return table("heilongjiang.csv").stream()
                .map(row -> new Line(
                        Set.of(row.get("types").split(" ")),
                        row.get("header"),
                        row.get("path"),
                        row.get("required"),
                        row.get("kind"),
                        row.get("max length"),
                        row.get("pattern")))
                .toList();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        table("codes.csv").forEach(row -> codes.put(row.get("set") + ' ' + row.get("wire"), row.get("interchange")));
        return codes;
    }

    static List<CSVRecord> table(String file) {
        try (InputStream in = PublishedColumns.class.getResourceAsStream("/contracts/heilongjiang/" + file)) {
            return records(
                    new String(in.readAllBytes(), UTF_8),
                    CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> records(String text, CSVFormat format) throws IOException {
        return format.parse(new StringReader(text)).getRecords();
    }

    /** A header and one row: every column known, every required one there, every cell of its form. */
    static void assertValid(byte[] wire) throws IOException {
        String text = text(wire);
        char delimiter = text.lines().findFirst().orElseThrow().contains("\t") ? '\t' : ',';
        List<CSVRecord> records = records(
                text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
        assertThat(records).hasSize(2);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < records.getFirst().size(); i++) {
            cells.put(records.getFirst().get(i), records.get(1).get(i));
        }
        assertThat(cells).hasSize(records.get(1).size());
        assertValid(cells);
    }

    private static void assertValid(Map<String, String> cells) {
        String type = CODES.get("MessageType " + cells.get("消息类型"));
        Map<String, Line> byHeader = new HashMap<>();
        List<String> required = new ArrayList<>();
        for (Line line : lines()) {
            if (line.isOf(type)) {
                byHeader.put(line.header(), line);
                if (line.required().equals("yes")) {
                    required.add(line.header());
                }
            }
        }
        Set<String> given = new HashSet<>(cells.keySet());
        cells.forEach((header, cell) -> {
            if (cell.isEmpty()) {
                given.remove(header);
            }
        });
        assertThat(given).containsAll(required);
        given.forEach(header -> {
            Line line = byHeader.get(header.replaceAll("[0-9]+", "#"));
            assertThat(line).as(header).isNotNull();
            assertValid(line, cells.get(header));
        });
    }

    private static void assertValid(Line line, String cell) {
        String value = cell.replaceFirst("^'", "");
        switch (line.kind()) {
            case "code" ->
                assertThat(CODES.get(line.pattern() + ' ' + value))
                        .as(line.header())
                        .isNotNull();
            case "yes/no" -> assertThat(value).as(line.header()).isIn("是", "否");
            case "number" -> assertThat(value).as(line.header()).matches("[0-9]+(\\.[0-9]+)?");
            case "text" ->
                assertThat(value.codePointCount(0, value.length())).isBetween(1, Integer.parseInt(line.length()));
            case "base64", "time", "date", "until", "partial date", "birth" ->
                assertThat(value).isNotEmpty();
            default -> assertThat(value).as(line.header()).matches(line.pattern());
        }
    }

    /** Strictly in one of the charsets: the mark says UTF-8, else GB18030 unless the bytes are UTF-8. */
    private static String text(byte[] wire) throws CharacterCodingException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(wire)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(wire))
                    .toString();
        }
    }
}

package org.jieli.mappings.heilongjiang;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Cells to text and back (RFC 4180). */
final class CsvForm {

    private static final CSVFormat COMMAS = CSVFormat.RFC4180;

    private CsvForm() {}

    /** The cells of one record; empty if it is not exactly one. */
    static Optional<List<String>> cells(String record, char delimiter) {
        CSVFormat format = COMMAS.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(record), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(List.of(records.getFirst().values())) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // Its text repeats what stands in the file
            return Optional.empty();
        }
    }

    /** Rows in GB18030 with commas and CRLF; a cell with a comma, a quote or a line end is quoted. */
    static byte[] bytes(List<List<String>> rows) {
        return text(rows).getBytes(Charsets.GB18030);
    }

    private static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, COMMAS)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return text.toString();
    }
}

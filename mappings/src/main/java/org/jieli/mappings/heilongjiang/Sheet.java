package org.jieli.mappings.heilongjiang;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.batch.Line;
import org.jieli.schemas.problem.Problem;

/** A file: its header, and its rows as they are asked for. For one reader. */
final class Sheet implements AutoCloseable {

    /** No line of text inside a cell has so many commas. */
    private static final int LINE_OF_TEXT = 8;

    private final RawRecords records;
    private final Header header;

    Sheet(InputStream file) {
        records = new RawRecords(file);
        header = Header.of(records.next());
        records.delimiter(header.delimiter());
    }

    Header header() {
        return header;
    }

    /** The next row that is not blank; empty at the end, and if the header is unusable. */
    Optional<SheetRow> next() {
        if (header.problem().isPresent()) {
            return Optional.empty();
        }
        Optional<RawRecord> record = records.next();
        while (record.filter(RawRecord::blank).isPresent()) {
            record = records.next();
        }
        return record.map(this::row);
    }

    private SheetRow row(RawRecord record) {
        Optional<List<String>> cells = Charsets.text(record.bytes(), header.charset())
                .flatMap(text -> CsvForm.cells(text, header.delimiter()));
        Optional<Problem> problem = record.problem().or(() -> problem(record, cells));
        if (problem.isPresent()) {
            records.readAgain(record);
            return SheetRow.broken(record.line(), problem.get());
        }
        return SheetRow.of(record.line(), cells.orElseThrow());
    }

    private Optional<Problem> problem(RawRecord record, Optional<List<String>> cells) {
        int line = record.line();
        if (!record.ended()) {
            return Optional.of(CsvProblems.cutOff(line));
        }
        if (Charsets.text(record.bytes(), header.charset()).isEmpty()) {
            return Optional.of(CsvProblems.notInCharset(line, header.charset().name()));
        }
        if (cells.isEmpty() || swallowsRows(record)) {
            return Optional.of(CsvProblems.badQuotes(line));
        }
        return cells.get().size() == header.names().size()
                ? Optional.empty()
                : Optional.of(CsvProblems.cellCount(line));
    }

    /** Whether a whole row seems to stand inside a cell: two stray quotes, far apart, can look like one long cell. */
    private boolean swallowsRows(RawRecord record) {
        int most = Math.max(header.names().size() - 1, LINE_OF_TEXT);
        return record.more().stream().anyMatch(line -> delimiters(line) >= most);
    }

    private int delimiters(Line line) {
        int count = 0;
        for (byte character : line.bytes()) {
            count += character == header.delimiter() ? 1 : 0;
        }
        return count;
    }

    @Override
    public void close() {
        records.close();
    }
}

package org.jieli.mappings.heilongjiang;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.mappings.batch.Line;
import org.jieli.mappings.batch.Lines;

/**
 * The records of a file as bytes. Where quotes do not pair, only the line at which the record begins is lost: what was read beyond it is
 * read again as records of its own. For one reader.
 */
final class RawRecords implements AutoCloseable {

    /** The longest record that is read, in bytes. */
    static final int LONGEST = 1 << 20;

    /** How many lines a record may have; this bounds what is read twice. */
    static final int MOST_LINES = 100;

    private final Lines lines;
    private String delimiters = ",\t";

    RawRecords(InputStream file) {
        lines = new Lines(file, LONGEST);
    }

    /** From now on only this character ends a cell. */
    void delimiter(char delimiter) {
        delimiters = String.valueOf(delimiter);
    }

    /** The next record; empty at the end of the file. */
    Optional<RawRecord> next() {
        return lines.next().map(this::from);
    }

    private RawRecord from(Line first) {
        if (first.tooLong()) {
            return RawRecord.broken(first.number(), CsvProblems.tooLong(first.number(), LONGEST));
        }
        QuoteScan scan = new QuoteScan(delimiters);
        scan.line(first.bytes());
        List<Line> more = new ArrayList<>();
        int size = first.bytes().length;
        while (scan.open() && more.size() < MOST_LINES - 1 && size <= LONGEST) {
            Optional<Line> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            more.add(next.get());
            size += next.get().bytes().length;
            scan.line(next.get().bytes());
        }
        if (scan.open() || scan.wrong() || size > LONGEST) {
            lines.giveBack(more);
            return RawRecord.broken(first.number(), CsvProblems.badQuotes(first.number()));
        }
        return RawRecord.of(first, more);
    }

    /** Reads all but the first line of the last record again, because it turned out to be none. */
    void readAgain(RawRecord record) {
        lines.giveBack(record.more());
    }

    @Override
    public void close() {
        lines.close();
    }
}

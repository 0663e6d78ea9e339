package org.jieli.mappings.batch;

import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jieli.mappings.Row;
import org.jieli.mappings.Rows;
import org.jieli.mappings.Wire;
import org.jieli.mappings.json.JsonDialect;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** A file with one JSON message a line; blank lines are passed over. */
final class JsonLineRows implements Rows {

    private final Lines lines;
    private Optional<Line> next = Optional.empty();
    private int number;

    JsonLineRows(InputStream file) {
        lines = new Lines(file, JsonLineBatch.LONGEST_ROW);
    }

    @Override
    public Optional<Problem> problem() {
        return Optional.empty();
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                return false;
            }
            next = line.filter(JsonLineRows::holdsMessage);
        }
        return true;
    }

    /** How many rows there are; reads to the end of the stream and does not close it. */
    @SuppressWarnings("resource")
    static long count(InputStream file) {
        Lines lines = new Lines(file, JsonLineBatch.LONGEST_ROW);
        long rows = 0;
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            rows += line.filter(JsonLineRows::holdsMessage).isPresent() ? 1 : 0;
        }
        return rows;
    }

    private static boolean holdsMessage(Line line) {
        for (byte character : line.content()) {
            if (character > ' ' || character < 0) {
                return true;
            }
        }
        return line.tooLong();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = next.orElseThrow();
        next = Optional.empty();
        number++;
        return line.tooLong()
                ? Row.broken(number, line.number(), Problem.error(ProblemCode.E104, Place.WHOLE))
                : Row.of(number, line.number(), 1, new Wire(line.content(), JsonDialect.CONTENT_TYPE));
    }

    @Override
    public void close() {
        lines.close();
    }
}

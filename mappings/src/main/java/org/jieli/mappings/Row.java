package org.jieli.mappings;

import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;

/**
 * One row of a file. A broken row has problems in place of a wire, and the rows after it are read as if it were not there.
 *
 * @param number its number among the rows of the file, from 1; a header and blank lines are not counted
 * @param line the line of the file at which it begins, from 1
 * @param lineInWire the line of the wire at which it begins, from 1: the wire of a row may repeat the header of the file
 * @param wire the message alone, as {@link Dialect#read} reads it; empty if the row is broken
 * @param problems why it is broken, at places of the file; empty if there is a wire
 */
public record Row(int number, int line, int lineInWire, Optional<Wire> wire, List<Problem> problems) {

    public Row {
        problems = List.copyOf(problems);
    }

    /** A row that holds a message, whether a good one or not. */
    public static Row of(int number, int line, int lineInWire, Wire wire) {
        return new Row(number, line, lineInWire, Optional.of(wire), List.of());
    }

    /** A row from which no message can be taken. */
    public static Row broken(int number, int line, Problem problem) {
        return new Row(
                number,
                line,
                1,
                Optional.empty(),
                List.of(problem.at(
                        new Place(problem.place().path(), line, problem.place().column()))));
    }

    /** A problem with the wire of this row, told at the line of the file. */
    public Problem inFile(Problem inWire) {
        Place place = inWire.place();
        int below = Math.max(0, place.line() - lineInWire);
        return inWire.at(new Place(place.path(), line + below, place.column()));
    }

    /** Says where it is, never what it holds. */
    @Override
    public String toString() {
        return "Row[" + number + " at line " + line + (wire.isPresent() ? "]" : ", broken]");
    }
}

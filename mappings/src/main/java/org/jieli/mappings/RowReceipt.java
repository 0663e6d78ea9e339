package org.jieli.mappings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;

/**
 * What became of one row.
 *
 * @param row the number of the row, from 1; 0 for the file as a whole
 * @param line the line of the file at which it begins, from 1; 0 if unknown
 * @param messageId the id of its message, as far as it could be read or derived
 * @param acknowledgement AA, AE or AR
 * @param problems everything that was found, at places of the file; warnings too
 */
public record RowReceipt(
        int row, int line, Optional<String> messageId, Acknowledgement acknowledgement, List<Problem> problems) {

    public RowReceipt {
        Objects.requireNonNull(acknowledgement, "acknowledgement");
        problems = List.copyOf(problems);
    }

    /** The receipt of a row that was read; the problems are those of its wire. */
    public static RowReceipt of(
            Row row, Optional<String> messageId, Acknowledgement acknowledgement, List<Problem> problems) {
        return new RowReceipt(
                row.number(),
                row.line(),
                messageId,
                acknowledgement,
                problems.stream().map(row::inFile).toList());
    }

    /** The receipt of a broken row. */
    public static RowReceipt of(Row broken) {
        return new RowReceipt(
                broken.number(),
                broken.line(),
                Optional.empty(),
                Acknowledgement.of(broken.problems()),
                broken.problems());
    }

    /** The one receipt of a file that cannot be read as a whole, or that is not what its manifest says. */
    public static RowReceipt ofFile(List<Problem> problems) {
        return new RowReceipt(0, 0, Optional.empty(), Acknowledgement.of(problems), problems);
    }
}

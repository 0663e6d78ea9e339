package org.jieli.mappings.heilongjiang;

import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/**
 * One row below a header.
 *
 * @param line the line at which it begins, from 1
 * @param cells as many as the header has, as they stand; none if there is a problem
 */
record SheetRow(int line, List<String> cells, Optional<Problem> problem) {

    static SheetRow of(int line, List<String> cells) {
        return new SheetRow(line, cells, Optional.empty());
    }

    static SheetRow broken(int line, Problem problem) {
        return new SheetRow(line, List.of(), Optional.of(problem));
    }

    /** Says where it is, never what it holds. */
    @Override
    public String toString() {
        return "SheetRow[line " + line + "]";
    }
}

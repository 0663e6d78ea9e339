package org.jieli.mappings.xunqin;

import java.util.List;
import java.util.Optional;
import org.jieli.schemas.problem.Problem;

/**
 * The parts of a form, in its order, or why it cannot be taken apart.
 *
 * @param parts empty if there is a problem
 */
record FormParts(List<FormPart> parts, Optional<Problem> problem) {

    static FormParts of(List<FormPart> parts) {
        return new FormParts(List.copyOf(parts), Optional.empty());
    }

    static FormParts failed(Problem problem) {
        return new FormParts(List.of(), Optional.of(problem));
    }
}

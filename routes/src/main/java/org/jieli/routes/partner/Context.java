package org.jieli.routes.partner;

import java.util.List;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** How strictly a partner's messages are judged; agreed with each partner and stepped up as its system gets better. */
public enum Context {
    /** Every error sends the message back. */
    STRICT,
    /** What the gateway does not know or need is a warning: unknown codes and a wrong ID checksum. */
    LENIENT,
    /** Everything that a message can be kept in spite of is a warning. */
    REPORT_ONLY;

    /** The problems with the severity they have in this context. */
    public List<Problem> judge(List<Problem> problems) {
        return switch (this) {
            case STRICT -> problems;
            case LENIENT ->
                problems.stream()
                        .map(problem -> lenient(problem.code()) ? problem.asWarning() : problem)
                        .toList();
            case REPORT_ONLY ->
                problems.stream()
                        .map(problem -> problem.code().refuses() ? problem : problem.asWarning())
                        .toList();
        };
    }

    private static boolean lenient(ProblemCode code) {
        return code == ProblemCode.E202 || code == ProblemCode.E203;
    }
}

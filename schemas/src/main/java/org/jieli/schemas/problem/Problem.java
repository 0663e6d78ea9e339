package org.jieli.schemas.problem;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with a message: a value, never an exception. Immutable and thread-safe. Its texts never hold a value of
 * the message, so that a problem may be logged.
 *
 * @param code the stable code
 * @param severity whether it sends the message back
 * @param place where it is
 * @param textZh what is wrong, in Chinese
 * @param textEn what is wrong, in English
 * @param rule the rule behind it (for example {@code V-30}, {@code X-14}), or null
 */
public record Problem(ProblemCode code, Severity severity, Place place, String textZh, String textEn, String rule) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(textZh, "textZh");
        Objects.requireNonNull(textEn, "textEn");
    }

    /** An error with the texts of its code. */
    public static Problem error(ProblemCode code, Place place) {
        return new Problem(code, Severity.ERROR, place, code.zh(), code.en(), null);
    }

    /** An error with texts of its own. */
    public static Problem error(ProblemCode code, Place place, String textZh, String textEn) {
        return new Problem(code, Severity.ERROR, place, textZh, textEn, null);
    }

    /** A warning with texts of its own. */
    public static Problem warning(ProblemCode code, Place place, String textZh, String textEn) {
        return new Problem(code, Severity.WARNING, place, textZh, textEn, null);
    }

    /** The same problem, found by a named rule of domain.md. */
    public Problem by(String ruleId) {
        return new Problem(code, severity, place, textZh, textEn, ruleId);
    }

    /** The same problem at another place: used to turn a place of the standard into one of the sender's message. */
    public Problem at(Place other) {
        return new Problem(code, severity, other, textZh, textEn, rule);
    }

    /** The same problem as a warning. */
    public Problem asWarning() {
        return new Problem(code, Severity.WARNING, place, textZh, textEn, rule);
    }

    /** True if any of {@code problems} is an error. */
    public static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}

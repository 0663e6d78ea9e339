package org.jieli.schemas.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Collects what the rules find; each problem carries the id of the rule at work. For one check by one thread. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private String rule;

    void by(Rule next) {
        rule = next.id();
    }

    void error(ProblemCode code, Place place, String zh, String en) {
        problems.add(Problem.error(code, place, zh, en).by(rule));
    }

    void warning(ProblemCode code, Place place, String zh, String en) {
        problems.add(Problem.warning(code, place, zh, en).by(rule));
    }

    /** A field of the body that is wanted in this case. */
    void missing(Object value, String field, String zh, String en) {
        if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
            error(ProblemCode.E201, Place.interchange(field), zh, en);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}

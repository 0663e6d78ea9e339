package org.jieli.gateway.http;

import org.jieli.schemas.problem.Problem;

/**
 * One problem as JSON.
 *
 * @param code its stable code
 * @param severity ERROR or WARNING
 * @param place the path of the field in the bytes it is about
 * @param line line from 1, or null
 * @param column column from 1, or null
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 * @param rule the rule behind it, or null
 */
record ProblemView(
        String code, String severity, String place, Integer line, Integer column, String zh, String en, String rule) {

    static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.code().name(),
                problem.severity().name(),
                problem.place().path(),
                known(problem.place().line()),
                known(problem.place().column()),
                problem.textZh(),
                problem.textEn(),
                problem.rule());
    }

    private static Integer known(int number) {
        return number == 0 ? null : number;
    }
}

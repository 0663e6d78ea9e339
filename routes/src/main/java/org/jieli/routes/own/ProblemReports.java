package org.jieli.routes.own;

import java.util.Arrays;
import java.util.List;
import org.jieli.schemas.interchange.ProblemReport;
import org.jieli.schemas.interchange.ProblemSeverity;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.problem.Severity;

/** Problems as the interchange standard tells them, and back. */
public final class ProblemReports {

    private static final int LONGEST = 200;

    private ProblemReports() {}

    /** The reports of {@code problems}, in the same order. */
    public static List<ProblemReport> of(List<Problem> problems) {
        return problems.stream().map(ProblemReports::report).toList();
    }

    private static ProblemReport report(Problem problem) {
        ProblemReport report = new ProblemReport();
        Place place = problem.place();
        report.setCode(problem.code().name());
        report.setPath(place.path().isEmpty() ? "/" : cut(place.path()));
        report.setLine(place.line() > 0 ? place.line() : null);
        report.setColumn(place.column() > 0 ? place.column() : null);
        report.setSeverity(problem.severity() == Severity.ERROR ? ProblemSeverity.ERROR : ProblemSeverity.WARN);
        report.setTextZh(cut(problem.textZh()));
        report.setTextEn(cut(problem.textEn()));
        report.setSuggestion(problem.rule());
        return report;
    }

    /** What a partner complained about; a code the gateway does not know becomes {@code E502}. */
    public static List<Problem> read(List<ProblemReport> reports) {
        return reports.stream().map(ProblemReports::problem).toList();
    }

    private static Problem problem(ProblemReport report) {
        ProblemCode code = Arrays.stream(ProblemCode.values())
                .filter(known -> known.name().equals(report.getCode()))
                .findFirst()
                .orElse(ProblemCode.E502);
        Severity severity = report.getSeverity() == ProblemSeverity.ERROR ? Severity.ERROR : Severity.WARNING;
        return new Problem(code, severity, Place.at(report.getPath()), report.getTextZh(), report.getTextEn(), null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

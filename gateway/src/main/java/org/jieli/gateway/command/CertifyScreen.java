package org.jieli.gateway.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jieli.simulators.certify.Report;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Result;

/** What {@code jieli certify} prints, each at once. */
final class CertifyScreen {

    private final PrintWriter out;

    CertifyScreen(PrintWriter out) {
        this.out = out;
    }

    void show(String line) {
        out.println(line);
        out.flush();
    }

    void show(Case each) {
        show("%-16s%s / %s  [%s]".formatted(each.id(), each.zh(), each.en(), String.join(" ", each.rules())));
    }

    /** A line for the case, and one for each thing that is wrong, with its place. */
    void show(Result result) {
        Case tried = result.tried();
        show("%-12s%-16s%s / %s".formatted(verdict(result), tried.id(), tried.zh(), tried.en()));
        result.problems()
                .forEach(problem -> show("            " + problem.code() + " "
                        + problem.place().path() + " " + problem.textZh() + " / " + problem.textEn()));
    }

    private static String verdict(Result result) {
        if (result.isFailed()) {
            return "不通过 FAIL";
        }
        return result.isPassed() ? "通过 pass" : "未判 skip";
    }

    void show(Report report, Path folder) {
        show("%d 通过 passed，%d 不通过 failed，%d 未判 not judged；报告 / report: %s"
                .formatted(report.passed(), report.failed(), report.skipped(), folder.resolve("report.html")));
    }
}

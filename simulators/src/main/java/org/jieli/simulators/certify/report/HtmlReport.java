package org.jieli.simulators.certify.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.certify.Report;
import org.jieli.simulators.certify.trial.Exhibit;
import org.jieli.simulators.certify.trial.Party;
import org.jieli.simulators.certify.trial.Result;

/** A report as one page that needs nothing else, in Chinese and English. */
final class HtmlReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 15px/1.5 sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #222 }
            h1 { font-size: 1.5em } .en { color: #666 }
            .sum { font-size: 1.2em; padding: .6em 1em; border-left: .4em solid; background: #f6f6f6 }
            .passed { border-color: #2a7a2a; color: #2a7a2a } .failed { border-color: #b00020; color: #b00020 }
            .skipped { border-color: #888; color: #888 }
            details { border-bottom: 1px solid #ddd; padding: .4em 0 } summary { cursor: pointer }
            .id { display: inline-block; min-width: 8em; font-family: monospace }
            .mark { display: inline-block; min-width: 4.5em; font-weight: bold }
            .rule { font: .8em monospace; background: #eef; padding: 0 .4em; margin-left: .3em; border-radius: .3em; color: #336 }
            .problem { color: #b00020; margin: .4em 0 .4em 2em } .place { font-family: monospace; background: #fee }
            pre { background: #f6f6f6; margin: .2em 0 .8em 2em; padding: .6em; max-height: 22em; overflow: auto; white-space: pre-wrap;
              overflow-wrap: anywhere; font-size: .85em }
            .line { margin: .6em 0 0 2em; font-family: monospace; font-size: .9em }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p class="sum %3$s">%4$s</p>
            %5$s
            <p class="en">→ 发给被测系统 / sent to the tested system · ← 来自被测系统 / came from it · %6$s</p>
            </body>
            </html>
            """;

    private static final String RULES = "规则编号：§、R-、V-、X-、D- 为业务规程条目，E 为错误代码。"
            + " Rules: §, R-, V-, X-, D- are entries of the business rules, E codes of errors.";

    private HtmlReport() {}

    static String of(Report report) {
        Party party = report.party();
        String title = "互通认证报告 / Certification — " + party.name() + " · "
                + party.contract().dialect();
        return PAGE.formatted(
                text(title),
                text(about(report)),
                report.isPassed() ? "passed" : "failed",
                text(sum(report)),
                report.results().stream().map(HtmlReport::section).collect(Collectors.joining("\n")),
                text(RULES));
    }

    private static String about(Report report) {
        return "机构 / org " + report.party().org() + " · 开始 / begun "
                + TIME.format(report.begun().atOffset(Times.CHINA_OFFSET)) + " +08:00 · 用时 / took "
                + String.format(Locale.ROOT, "%.1f s", report.took().toMillis() / 1000.0);
    }

    private static String sum(Report report) {
        return (report.isPassed() ? "通过 / Passed" : "不通过 / Failed") + "：" + report.passed() + " 通过 passed，"
                + report.failed() + " 不通过 failed，" + report.skipped() + " 未判 not judged";
    }

    private static String section(Result result) {
        Outcome outcome = Outcome.of(result);
        String kind = outcome.name().toLowerCase(Locale.ROOT);
        return """
                <details%s><summary><span class="mark %s">%s</span><span class="id">%s</span> %s <span class="en">%s</span>%s</summary>
                %s%s</details>""".formatted(
                        result.isFailed() ? " open" : "",
                        kind,
                        outcome.zh(),
                        text(result.tried().id()),
                        text(result.tried().zh()),
                        text(result.tried().en()),
                        rules(result),
                        told(result),
                        result.exhibits().stream().map(HtmlReport::exhibit).collect(Collectors.joining()));
    }

    private static String rules(Result result) {
        return result.tried().rules().stream()
                .map(rule -> "<span class=\"rule\">" + text(rule) + "</span>")
                .collect(Collectors.joining());
    }

    private static String told(Result result) {
        String problems = result.problems().stream().map(HtmlReport::problem).collect(Collectors.joining());
        return result.skipped().isEmpty()
                ? problems
                : problems + "<p class=\"problem\">" + text(result.skipped()) + "</p>\n";
    }

    private static String problem(Problem problem) {
        String place = problem.place().path().isEmpty()
                ? "整条消息 / the whole message"
                : problem.place().path();
        return "<p class=\"problem\"><b>%s</b> <span class=\"place\">%s</span> %s <span class=\"en\">%s</span></p>\n"
                .formatted(problem.code(), text(place), text(problem.textZh()), text(problem.textEn()));
    }

    private static String exhibit(Exhibit exhibit) {
        return "<p class=\"line\">%s %s %s</p>\n%s"
                .formatted(
                        exhibit.toThem() ? "→" : "←",
                        TIME.format(exhibit.at().atOffset(Times.CHINA_OFFSET)),
                        text(exhibit.line()),
                        exhibit.text().isEmpty() ? "" : "<pre>" + text(exhibit.text()) + "</pre>\n");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

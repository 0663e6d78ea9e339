package org.jieli.gateway.prove;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.Finding;
import org.jieli.gateway.prove.book.Kind;
import picocli.CommandLine.Help.Ansi;

/** Prints what a proof found as one table: what was done, what came of it, what may never happen. */
final class Table {

    private static final int ZH = 26;
    private static final int EN = 44;
    private static final int MOST_FINDINGS = 20;

    private final PrintWriter out;

    Table(PrintWriter out) {
        this.out = out;
    }

    void progress(Progress progress, Duration since) {
        out.printf(
                "%02d:%02d  终止 kills %d/%d  受理 acknowledged %,d  到达 arrived %,d%n",
                since.toMinutes(),
                since.toSecondsPart(),
                progress.kills(),
                progress.planned(),
                progress.acknowledged(),
                progress.arrived());
        out.flush();
    }

    void print(Result result) {
        out.println();
        Books books = result.books();
        row("已受理", "acknowledged", books.acknowledged().size());
        row("已投递（含抄送）", "delivered, copies included", Totals.delivered(books));
        row("拒收并已告知", "refused, and the sender told", Totals.refused(books) - result.count(Kind.UNTOLD));
        row("再次到达，已识别", "came again and was recognised", books.again());
        row("未得回执而重发", "posted again for want of a receipt", books.retries());
        row("未受理却已投递", "delivered without a receipt in the end", Totals.withoutReceipt(books));
        for (Kind kind : Kind.values()) {
            verdict(kind.zh(), kind.en(), result.count(kind), result.count(kind) == 0);
        }
        takeOver(result);
        verdict("结束时未了", "still open at the end", result.quiet() ? 0 : 1, result.quiet());
        foot(result);
    }

    private void takeOver(Result result) {
        if (result.plan().kills() > 0) {
            line(
                    "接管死亡节点",
                    "work of a dead node delivered after, s",
                    result.takeOver()
                            .map(time -> "%.1f".formatted(time.toMillis() / 1000.0))
                            .orElse("-"),
                    mark(result.takenOverInTime()));
        }
    }

    private void foot(Result result) {
        result.findings().stream().limit(MOST_FINDINGS).forEach(this::finding);
        out.println();
        out.println("故障 / Faults     "
                + result.done().entrySet().stream()
                        .map(fault -> fault.getKey() + " " + fault.getValue())
                        .collect(Collectors.joining(", ")));
        result.notDone().forEach(what -> out.println("未做 / Not done   " + what));
        Plan plan = result.plan();
        out.printf(
                "参数 / Run        --kills %d --seed %d --partners %d --rate %d, %d s%n",
                plan.kills(),
                plan.seed(),
                plan.partners(),
                plan.perSecond(),
                result.took().toSeconds());
        out.println("机器 / Machine    " + Machine.line());
        out.println(result.ok() ? "通过 / PASSED" : "未通过 / FAILED, " + plan.folder());
        out.flush();
    }

    private void finding(Finding finding) {
        out.println("    " + finding.kind() + "  " + finding.messageId() + "  " + finding.where());
    }

    private void row(String zh, String en, long count) {
        line(zh, en, "%,d".formatted(count), "");
    }

    private void verdict(String zh, String en, long count, boolean good) {
        line(zh, en, "%,d".formatted(count), mark(good));
    }

    private static String mark(boolean good) {
        return good ? "  ✓" : "  ✗";
    }

    private void line(String zh, String en, String value, String mark) {
        String pad = " ".repeat(Math.max(1, ZH - Ansi.OFF.new Text(zh).getCJKAdjustedLength()));
        out.printf("  %s%s%-" + EN + "s%12s%s%n", zh, pad, en, value, mark);
    }
}

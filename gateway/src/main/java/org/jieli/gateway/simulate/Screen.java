package org.jieli.gateway.simulate;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.record.Recorded;
import org.jieli.simulators.record.Replayed;
import org.jieli.simulators.scenario.Scenario;
import org.jieli.simulators.scenario.Step;
import org.jieli.simulators.watch.Passage;

/** Prints one line for each message that passes a door, and one for each thing that is wrong with it. Thread-safe. */
public final class Screen {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Times.CHINA);

    private final PrintWriter out;

    /** @param out where to print */
    public Screen(PrintWriter out) {
        this.out = out;
    }

    /** Prints a message. */
    public synchronized void show(Passage passage) {
        out.printf(
                "%s  %-14s %s %-3s %-36s %3d  %s %s%s%n",
                TIME.format(passage.at()),
                passage.partner(),
                passage.verdict().inbound() ? "←" : "→",
                passage.type(),
                passage.messageId(),
                passage.status(),
                passage.verdict().zh(),
                passage.verdict().en(),
                passage.fault().isEmpty() ? "" : " [" + passage.fault() + "]");
        passage.problems().forEach(this::show);
        out.flush();
    }

    /** Prints what became of a step of a scenario. */
    public synchronized void show(Step step, boolean well) {
        out.printf(
                "%s  %s 第 %d 行 line %d  %s%n",
                well ? "✓" : "✗",
                well ? "如剧本 as written" : "不符剧本 not as written",
                step.line(),
                step.line(),
                words(step));
        out.flush();
    }

    /** Prints how a scenario ended. */
    public synchronized void show(Scenario scenario, boolean well) {
        out.printf("%s  %s%n", well ? "通过 / PASSED" : "未通过 / FAILED", scenario.name());
        out.flush();
    }

    /** Prints what became of a line of a recording. */
    public synchronized void show(Replayed played) {
        Recorded line = played.line();
        out.printf(
                "%s  %s 第 %d 条 line %d  %s %s %s%n",
                played.well() ? "✓" : "✗",
                played.well() ? "如录制 as recorded" : "不符录制 not as recorded",
                line.number(),
                line.number(),
                line.partner(),
                line.verdict().inbound() ? "←" : "→",
                line.type());
        out.flush();
    }

    /** Prints how a recording ended. */
    public synchronized void end(boolean well) {
        out.println(well ? "通过 / PASSED" : "未通过 / FAILED");
        out.flush();
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.When when ->
                when.partner() + ": " + when.question() + " → " + when.answer().name();
            case Step.Send send -> send.partner() + " → " + send.order().sample();
            case Step.Expect expect -> expect.partner() + " ← " + expect.type();
            case Step.Wait wait -> "wait " + wait.length();
            case Step.Advance advance -> "advance " + advance.by();
            case Step.Repeat repeat -> "repeat " + repeat.times();
        };
    }

    private void show(Problem problem) {
        out.printf(
                "            %s  %s  %s / %s%n",
                problem.code(), problem.place().path(), problem.textZh(), problem.textEn());
    }
}

package org.jieli.gateway.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Custody;
import org.jieli.simulators.story.ChangzhiStory;
import org.jieli.simulators.story.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli demo}: plays the story between real simulators, a real gateway and a real store. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "演示：长治火车站的无名男子，从第一条消息到鹤壁站签字交接，经真实的模拟方、网关和数据库。",
            "Plays the story of the man from Changzhi railway station, from the first message to the signed handover in Hebi,"
                    + " between real simulators, a real gateway and a real store."
        },
        footer = {
            "",
            "演示中途被终止后再次运行，故事从中断处继续。",
            "A demo that was killed goes on where it stood when it is started again.",
            "",
            "退出码 / Exit codes: 0 每一步都与故事一致 / every step ended as the story says; 1 有步骤不一致 / a step did not; 2 用法错误 / wrong use"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final String CHANGZHI = "changzhi";

    @Spec
    private CommandSpec command;

    @Option(
            names = "--story",
            paramLabel = "NAME",
            defaultValue = CHANGZHI,
            description = "故事，默认 changzhi / the story, changzhi by default")
    private String story;

    @Option(names = "--json", paramLabel = "FILE", description = "另以 JSON 写出结果 / write the result as JSON, too")
    private Path json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "写出每一步收到、保存和发出的报文 / write what was sent, kept and received in every step")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "数据目录，默认 ./data/demo / data folder, ./data/demo by default")
    private Path data;

    @Option(names = "--stay", description = "演示后保持运行并显示地址 / stay running afterwards and print the addresses")
    private boolean stay;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!story.equals(CHANGZHI)) {
            throw new ParameterException(
                    command.commandLine(), "没有这个故事 / There is no such story: " + story + " (changzhi)");
        }
        DemoFolder folder = new DemoFolder(data);
        PrintWriter screen = command.commandLine().getOut();
        if (folder.prepare()) {
            screen.println("继续上次未完的故事 / Going on with the unfinished story");
        }
        StoryClock clock = new StoryClock(ChangzhiStory.entry());
        try (Stage stage = Stage.open(data, clock)) {
            Performance played = play(stage, clock, new Timeline(screen));
            if (played.ok()) {
                folder.finish();
            }
            publish(played, stage);
            if (stay) {
                stay(stage, screen);
            }
            return played.ok() ? 0 : 1;
        }
    }

    private Performance play(Stage stage, StoryClock clock, Timeline timeline) throws InterruptedException {
        ChangzhiStory changzhi = new ChangzhiStory(stage.cast());
        List<Step> steps = changzhi.steps();
        timeline.head();
        List<Row> rows = new Player(stage.journal(), stage.directory(), clock, timeline::row).play(steps);
        Optional<Custody> custody = stage.journal().custody(changzhi.caseNo());
        Performance played = new Performance(
                story,
                rows,
                steps.stream().mapToInt(step -> step.turns().size()).sum(),
                custody,
                custody.map(Custody::org).flatMap(stage.directory()::ofOrg),
                stage.journal()
                        .conversation(changzhi.handoverNo())
                        .map(Conversation::state)
                        .orElse("—"),
                Totals.of(rows, stage.partners()));
        timeline.foot(played);
        return played;
    }

    private void publish(Performance played, Stage stage) throws IOException {
        if (json != null) {
            Report.write(played, json);
        }
        if (out != null) {
            new Exhibits(stage.journal(), stage.partners(), out).write(played.rows());
        }
    }

    private static void stay(Stage stage, PrintWriter screen) throws InterruptedException {
        screen.println();
        screen.printf("%-16s  %s%n", "jieli", stage.address());
        stage.partners()
                .forEach(partner -> screen.printf(
                        "%-16s  %-34s  %s%n",
                        partner.name(),
                        partner.address().map(Object::toString).orElse("收件箱 / inbox"),
                        stage.keys().get(partner.name())));
        screen.println("密钥只在本次演示中有效；按 Ctrl-C 结束 / The keys are good for this demo only; Ctrl-C ends it");
        screen.flush();
        new CountDownLatch(1).await();
    }
}

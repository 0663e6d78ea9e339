package org.jieli.gateway.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.Finding;
import org.jieli.gateway.prove.book.Reconciler;
import org.jieli.gateway.prove.timetable.Timetable;

/** One loss proof from the first message to the reckoning. Used by one thread. */
final class Proof {

    private final Plan plan;
    private final Tally tally = new Tally();
    private final Consumer<Progress> audience;

    /** @param audience told how it goes, now and then */
    Proof(Plan plan, Consumer<Progress> audience) {
        this.plan = plan;
        this.audience = audience;
    }

    Result run() throws IOException, InterruptedException {
        Timetable timetable = Timetable.of(plan.seed(), plan.kills(), plan.partners());
        try (Stage stage = Stage.open(plan);
                Keeper keeper = new Keeper(stage);
                Ticker ticker = new Ticker(() -> progress(stage), audience)) {
            Map<String, String> keys = stage.nodes().getFirst().keys();
            long start = System.nanoTime();
            stage.ensemble().start(stage.caller(), keys, plan.seed(), plan.perSecond());
            keeper.start();
            ticker.start();
            Operator operator = new Operator(stage.caller(), keys);
            Optional<Duration> takeOver = trouble(stage, keeper, timetable, operator);
            boolean quiet = new Silence(stage, operator).await();
            return reckon(stage, keys, takeOver, quiet, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Optional<Duration> trouble(Stage stage, Keeper keeper, Timetable timetable, Operator operator)
            throws IOException, InterruptedException {
        try (Conductor conductor = new Conductor(stage, keeper, tally)) {
            conductor.play(timetable);
        }
        if (plan.kills() == 0) {
            return Optional.empty();
        }
        tally.count("kill-node");
        return new TakeOver(stage, keeper, operator).measure();
    }

    private Result reckon(
            Stage stage, Map<String, String> keys, Optional<Duration> takeOver, boolean quiet, Duration took)
            throws IOException, InterruptedException {
        Books books = stage.ensemble().books();
        List<Finding> findings = Reconciler.reconcile(books);
        new Lives(stage.caller(), keys, plan.folder().resolve("lives")).write(findings, books);
        return new Result(plan, books, findings, takeOver, quiet, tally.all(), notDone(stage), took);
    }

    private Progress progress(Stage stage) {
        return Progress.of(plan, tally, stage.ensemble());
    }

    private static List<String> notDone(Stage stage) {
        List<String> notDone = new ArrayList<>();
        if (stage.clock().isEmpty()) {
            notDone.add("未移动节点时钟：本机没有 libfaketime / no clock was moved: this machine has no libfaketime");
        }
        if (stage.disk().isEmpty()) {
            notDone.add("未写满磁盘：不允许挂载 / no disk was filled: mounting is not allowed");
        }
        return notDone;
    }
}

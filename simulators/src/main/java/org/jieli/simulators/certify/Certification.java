package org.jieli.simulators.certify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Bench;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Result;
import org.jieli.simulators.certify.trial.Trial;

/** Tries cases on a system. */
public final class Certification {

    private final Bench bench;
    private final Consumer<Result> told;

    /**
     * A certification on a bench.
     *
     * @param told of each case as soon as it has been tried; called by one thread at a time
     */
    public Certification(Bench bench, Consumer<Result> told) {
        this.bench = bench;
        this.told = told;
    }

    /** Tries the cases, stage by stage. */
    public Report run(List<Case> cases) throws InterruptedException {
        Instant begun = bench.clock().instant();
        long nanos = System.nanoTime();
        List<Result> results = new ArrayList<>();
        for (Case.Stage stage : Case.Stage.values()) {
            List<Case> now =
                    cases.stream().filter(each -> each.stage() == stage).toList();
            results.addAll(stage == Case.Stage.TOGETHER ? together(now) : alone(now));
        }
        return new Report(bench.party(), begun, Duration.ofNanos(System.nanoTime() - nanos), results);
    }

    private List<Result> alone(List<Case> cases) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Case each : cases) {
            results.add(tried(each));
        }
        return results;
    }

    private List<Result> together(List<Case> cases) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Result>> running = cases.stream()
                    .map(each -> threads.submit(() -> tried(each)))
                    .toList();
            for (Future<Result> result : running) {
                results.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }

    private Result tried(Case each) throws InterruptedException {
        Trial trial = new Trial(bench);
        long begun = System.nanoTime();
        try {
            each.check().run(trial);
        } catch (IOException silence) {
            trial.wrong(
                    ProblemCode.E504,
                    Place.WHOLE,
                    "没有应答：连接失败、中断或超时",
                    "No answer: no connection, a broken one, or none in time");
        }
        Result result = trial.result(each, Duration.ofNanos(System.nanoTime() - begun));
        synchronized (this) {
            told.accept(result);
        }
        return result;
    }
}

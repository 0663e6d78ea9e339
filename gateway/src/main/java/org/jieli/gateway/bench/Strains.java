package org.jieli.gateway.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jieli.gateway.bench.child.RelaySubject;
import org.jieli.gateway.bench.load.HandoverNotices;
import org.jieli.gateway.bench.load.Letters;
import org.jieli.gateway.bench.load.Numbers;
import org.jieli.gateway.bench.report.Figure;
import org.jieli.gateway.bench.report.Results;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;
import org.jieli.gateway.bench.stats.Percentiles;
import org.jieli.gateway.bench.strain.Urgency;
import org.jieli.gateway.bench.strain.Waiting;
import org.jieli.gateway.bench.trial.Run;
import org.jieli.gateway.bench.trial.Trial;

/** The figures of the relay under strain: each against the same warm process just before the strain. */
final class Strains {

    private static final int CONNECTIONS = 64;
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final Effort effort;
    private final Set<Case> cases;
    private final Stage stage;
    private final RelaySubject relay;
    private final Results results;
    private final Consumer<String> progress;
    private final Run run;
    private final Waiting waiting;
    private final Numbers numbers;

    Strains(
            Effort effort,
            Set<Case> cases,
            Stage stage,
            RelaySubject relay,
            Results results,
            Consumer<String> progress) {
        this.effort = effort;
        this.cases = cases;
        this.stage = stage;
        this.relay = relay;
        this.results = results;
        this.progress = progress;
        this.run = stage.run();
        this.numbers = run.numbers();
        this.waiting = new Waiting(run, relay);
    }

    void run() throws IOException, InterruptedException, SQLException {
        if (cases.contains(Case.URGENT)) {
            urgent();
        }
        if (cases.contains(Case.NEIGHBOURS)) {
            neighbours();
        }
        if (cases.contains(Case.WAITING)) {
            waiting();
        }
    }

    private void urgent() throws InterruptedException, SQLException {
        Urgency urgency = new Urgency(
                run,
                HandoverNotices.to(HandoverNotices.HEBI, numbers),
                HandoverNotices.urgentTo(HandoverNotices.HEBI, numbers),
                effort.lead(),
                effort.window());
        double without = p99(urgency);
        long first = waiting.due(HandoverNotices.to(Stage.DEAD, numbers), "hebi", effort.backlog());
        double with = p99(urgency);
        long left = waiting.left(first, effort.backlog());
        waiting.awaitArrivals(first, effort.backlog());
        tell("urgent", Figure.URGENT, with / without, Map.of("p99 ms", with, "p99 ms without", without, "left", (double)
                left));
    }

    private double p99(Urgency urgency) throws InterruptedException {
        double[] rounds = new double[effort.rounds()];
        for (int i = 0; i < rounds.length; i++) {
            Percentiles percentiles = urgency.of(relay);
            rounds[i] = percentiles.p99();
        }
        return Measurement.median(rounds);
    }

    private void neighbours() throws IOException, InterruptedException, SQLException {
        List<Letters> letters = IntStream.range(0, Stage.NEIGHBOURS)
                .<Letters>mapToObj(i -> HandoverNotices.to(Stage.neighbour(i), numbers))
                .toList();
        Trial trial = new Trial(
                run,
                Letters.inTurns(letters),
                CONNECTIONS,
                effort.lead(),
                effort.window(),
                n -> n % Stage.NEIGHBOURS < Stage.HEALTHY_NEIGHBOURS);
        Measurement healthy = median(trial);
        stage.slow().answerAfter(SLOW);
        stage.dying().close();
        Measurement ill = median(trial);
        stage.slow().answerAfter(Duration.ZERO);
        tell(
                "neighbours",
                Figure.NEIGHBOURS_RATE,
                ratio(Column.DELIVERED, ill, healthy),
                Map.of("healthy/s", healthy.value(Column.DELIVERED), "ill/s", ill.value(Column.DELIVERED)));
        tell(
                "neighbours p99",
                Figure.NEIGHBOURS_P99,
                ratio(Column.DELIVER_P99, ill, healthy),
                Map.of("healthy ms", healthy.value(Column.DELIVER_P99), "ill ms", ill.value(Column.DELIVER_P99)));
    }

    private void waiting() throws IOException, InterruptedException, SQLException {
        Trial trial = new Trial(
                run, HandoverNotices.to(HandoverNotices.HEBI, numbers), CONNECTIONS, effort.lead(), effort.window());
        Measurement empty = median(trial);
        waiting.forTheDead(HandoverNotices.to(Stage.DEAD, numbers), effort.waiting());
        Measurement full = median(trial);
        tell(
                "waiting",
                Figure.DEAD_BACKLOG,
                ratio(Column.DELIVERED, full, empty),
                Map.of(
                        "waiting", (double) effort.waiting(),
                        "empty/s", empty.value(Column.DELIVERED),
                        "full/s", full.value(Column.DELIVERED)));
    }

    private Measurement median(Trial trial) throws IOException, InterruptedException, SQLException {
        List<Measurement> rounds = new ArrayList<>();
        for (int i = 0; i < effort.rounds(); i++) {
            rounds.add(trial.of(relay));
        }
        return Measurement.median(rounds);
    }

    private static double ratio(Column column, Measurement strained, Measurement free) {
        return strained.value(column) / free.value(column);
    }

    private void tell(String name, Figure figure, double value, Map<String, Double> behind) {
        if (Double.isFinite(value)) {
            results.figure(figure, value);
        }
        results.note(name, behind);
        progress.accept("%s: %.3f %s".formatted(name, value, behind));
    }
}

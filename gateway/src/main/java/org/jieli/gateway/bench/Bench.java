package org.jieli.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jieli.gateway.bench.child.JavaCommand;
import org.jieli.gateway.bench.child.PlayedSubject;
import org.jieli.gateway.bench.child.RelaySubject;
import org.jieli.gateway.bench.child.Subject;
import org.jieli.gateway.bench.load.HandoverNotices;
import org.jieli.gateway.bench.load.Letters;
import org.jieli.gateway.bench.load.PhotoEnquiries;
import org.jieli.gateway.bench.machine.Machine;
import org.jieli.gateway.bench.parts.PartsRun;
import org.jieli.gateway.bench.report.Figure;
import org.jieli.gateway.bench.report.Line;
import org.jieli.gateway.bench.report.Results;
import org.jieli.gateway.bench.report.Workload;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;
import org.jieli.gateway.bench.trial.Trial;

/** One run of the benchmark: all programs side by side, measured in turns. */
final class Bench {

    private static final List<Integer> CONNECTIONS = List.of(16, 64);
    private static final int MANY = 64;
    private static final int PHOTO_BYTES = 200 * 1024;
    private static final double AT_FULL_SPEED = 0.95;
    private static final int STARTS = 3;

    private final Effort effort;
    private final Set<Case> cases;
    private final Path folder;
    private final Consumer<String> progress;
    private final Results results = new Results();

    /**
     * @param folder an empty folder for everything the programs keep
     * @param progress is told what is done
     */
    Bench(Effort effort, Set<Case> cases, Path folder, Consumer<String> progress) {
        this.effort = effort;
        this.cases = cases;
        this.folder = folder;
        this.progress = progress;
    }

    Results run() throws IOException, InterruptedException, SQLException {
        results.machine(Machine.facts(folder));
        if (cases.contains(Case.PARTS)) {
            progress.accept("各部分 / parts");
            results.parts(PartsRun.micros(effort.partsSeconds()));
        }
        try (Stage stage = new Stage();
                Subjects subjects = Subjects.start(cases, stage, folder)) {
            warmUp(stage, subjects.all());
            for (int round = 1; round <= effort.rounds(); round++) {
                measureAll(round, stage, subjects.all());
            }
            heap();
            if (subjects.relay().isPresent()) {
                new Strains(effort, cases, stage, subjects.relay().get(), results, progress).run();
            }
        }
        restart();
        folders();
        return results;
    }

    private void warmUp(Stage stage, List<Subject> subjects) throws IOException, InterruptedException, SQLException {
        for (Subject subject : subjects) {
            progress.accept("预热 / warming up " + subject.name());
            Trial trial = new Trial(stage.run(), notices(stage), MANY, effort.warmUp(), Duration.ofSeconds(1));
            trial.of(subject);
        }
    }

    private void measureAll(int round, Stage stage, List<Subject> subjects)
            throws IOException, InterruptedException, SQLException {
        for (Sending sending : sendings(stage)) {
            for (Subject subject : subjects) {
                if (isWanted(subject, sending)) {
                    measure(round, stage, subject, sending);
                }
            }
        }
    }

    private record Sending(String name, Letters letters, int connections) {}

    private List<Sending> sendings(Stage stage) {
        List<Sending> sendings = new ArrayList<>();
        CONNECTIONS.forEach(many -> sendings.add(new Sending(Workload.NOTICE, notices(stage), many)));
        if (cases.contains(Case.PHOTO)) {
            Letters photos = PhotoEnquiries.toHebi(PHOTO_BYTES, stage.run().numbers());
            CONNECTIONS.forEach(many -> sendings.add(new Sending(Workload.PHOTO, photos, many)));
        }
        return sendings;
    }

    private static Letters notices(Stage stage) {
        return HandoverNotices.to(HandoverNotices.HEBI, stage.run().numbers());
    }

    /** The relay with half of the heap, and the partner that is played, are for one figure each. */
    private static boolean isWanted(Subject subject, Sending sending) {
        return switch (subject.name()) {
            case Subjects.SMALL ->
                sending.connections() == MANY && sending.name().equals(Workload.NOTICE);
            case PlayedSubject.NAME -> sending.name().equals(Workload.NOTICE);
            default -> true;
        };
    }

    private void measure(int round, Stage stage, Subject subject, Sending sending)
            throws IOException, InterruptedException, SQLException {
        Line line = new Line(subject.name(), sending.name(), sending.connections());
        Measurement measured = new Trial(
                        stage.run(), sending.letters(), sending.connections(), effort.lead(), effort.window())
                .of(subject);
        results.add(line, measured);
        progress.accept("%d/%d %s: %.0f/s".formatted(round, effort.rounds(), line, measured.value(Column.DELIVERED)));
    }

    /** The smaller heap is enough if it costs no speed worth the name. */
    private void heap() {
        results.median(new Line(Subjects.SMALL, Workload.NOTICE, MANY))
                .ifPresent(small -> results.median(new Line("relay", Workload.NOTICE, MANY))
                        .ifPresent(full -> {
                            double ratio = small.value(Column.DELIVERED) / full.value(Column.DELIVERED);
                            boolean enough = ratio >= AT_FULL_SPEED && small.value(Column.FAILED) == 0;
                            results.figure(Figure.HEAP, enough ? 256 : 512);
                            results.note("heap", Map.of("256 MiB over 512 MiB", ratio));
                        }));
    }

    private void folders() throws IOException, InterruptedException, SQLException {
        if (!cases.contains(Case.FILES) && !cases.contains(Case.ROWS)) {
            return;
        }
        try (FolderCases folders = new FolderCases(effort, folder, results, progress)) {
            folders.run(cases, folder.resolve("folders"));
        }
    }

    private void restart() throws IOException, InterruptedException {
        if (!cases.contains(Case.START)) {
            return;
        }
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            Duration took = RelaySubject.restart(JavaCommand.ofThisProcess(), Subjects.relayFolder(folder));
            seconds[i] = took.toMillis() / 1000.0;
            progress.accept("启动 / start: %.1f s".formatted(seconds[i]));
        }
        results.figure(Figure.START, Measurement.median(seconds));
    }
}

package org.jieli.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jieli.gateway.bench.child.JavaCommand;
import org.jieli.gateway.bench.child.Receiver;
import org.jieli.gateway.bench.child.RelaySubject;
import org.jieli.gateway.bench.load.Bureau;
import org.jieli.gateway.bench.load.HandoverNotices;
import org.jieli.gateway.bench.load.Sheets;
import org.jieli.gateway.bench.load.Sink;
import org.jieli.gateway.bench.report.Line;
import org.jieli.gateway.bench.report.Results;
import org.jieli.gateway.bench.report.Workload;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;
import org.jieli.gateway.bench.trial.Batch;
import org.jieli.gateway.bench.trial.Run;

/**
 * The relay with partners that have nothing but folders: many files of one row, and one file of many. It is a process of its own, so
 * that looking into folders costs the other cases nothing.
 */
final class FolderCases implements AutoCloseable {

    private static final String SUBJECT = "relay";

    private record Sending(String name, Batch batch) {}

    private final Effort effort;
    private final Results results;
    private final Consumer<String> progress;
    private final Run run = Run.begin();
    private final Sink sink = new Sink(run.arrivals());
    private final Bureau sender;
    private final Bureau receiver;

    FolderCases(Effort effort, Path folder, Results results, Consumer<String> progress) throws IOException {
        this.effort = effort;
        this.results = results;
        this.progress = progress;
        this.sender = Bureau.yuanyang(folder.resolve("yuanyang"));
        this.receiver = Bureau.fengqiu(folder.resolve("fengqiu"));
    }

    /** Measures those of {@code cases} that are about folders. */
    void run(Set<Case> cases, Path folder) throws IOException, InterruptedException, SQLException {
        String partners = Receiver.asPartners(List.of(new Receiver("hebi", HandoverNotices.HEBI, sink.address())))
                + sender.asSender()
                + receiver.asReceiver();
        List<Sending> sendings = sendings(cases);
        try (RelaySubject relay = RelaySubject.start(SUBJECT, JavaCommand.ofThisProcess(), folder, partners)) {
            warmUp(sendings, relay);
            for (int round = 1; round <= effort.rounds(); round++) {
                for (Sending sending : sendings) {
                    measure(round, sending, relay);
                }
            }
        }
    }

    private List<Sending> sendings(Set<Case> cases) {
        Sheets toHebi = Sheets.from(sender, HandoverNotices.HEBI, run.numbers());
        List<Sending> sendings = new ArrayList<>();
        if (cases.contains(Case.FILES)) {
            int files = effort.files();
            Sheets toBureau = Sheets.from(sender, receiver.org(), run.numbers());
            sendings.add(new Sending(Workload.files(files), new Batch(run, sender, toHebi, files, 1, this::atSink)));
            sendings.add(new Sending(
                    Workload.filesOut(files),
                    new Batch(run, sender, toBureau, files, 1, first -> receiver.received())));
        }
        if (cases.contains(Case.ROWS)) {
            int rows = effort.rows();
            sendings.add(new Sending(Workload.rows(rows), new Batch(run, sender, toHebi, 1, rows, this::atSink)));
        }
        return sendings;
    }

    private long atSink(long first) {
        return LongStream.range(first, run.next().get())
                .filter(n -> run.arrivals().at(n) != 0)
                .count();
    }

    private void warmUp(List<Sending> sendings, RelaySubject relay)
            throws IOException, InterruptedException, SQLException {
        progress.accept("预热文件夹 / warming up the folders");
        long began = System.nanoTime();
        while (System.nanoTime() - began < effort.warmUp().toNanos()) {
            for (Sending sending : sendings) {
                measured(sending, relay);
            }
        }
    }

    private void measure(int round, Sending sending, RelaySubject relay)
            throws IOException, InterruptedException, SQLException {
        Line line = new Line(SUBJECT, sending.name(), 1);
        Measurement measured = measured(sending, relay);
        results.add(line, measured);
        progress.accept("%d/%d %s: %.0f/s".formatted(round, effort.rounds(), line, measured.value(Column.DELIVERED)));
    }

    private Measurement measured(Sending sending, RelaySubject relay)
            throws IOException, InterruptedException, SQLException {
        Measurement measured = sending.batch().of(relay);
        sender.clear();
        receiver.clear();
        return measured;
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
        sink.close();
    }
}

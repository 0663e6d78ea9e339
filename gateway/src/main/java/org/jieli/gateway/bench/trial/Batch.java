package org.jieli.gateway.bench.trial;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jieli.gateway.bench.child.Subject;
import org.jieli.gateway.bench.load.Bureau;
import org.jieli.gateway.bench.load.Sheets;
import org.jieli.gateway.bench.stats.Column;
import org.jieli.gateway.bench.stats.Measurement;

/**
 * One measurement of folders: a bureau puts files at once, then a wait until each was answered and every row has arrived.
 *
 * @param run the messages of the run
 * @param bureau puts the files
 * @param sheets what is in them
 * @param files how many
 * @param rows rows of each
 * @param arrived how many of the messages from a given one on have arrived
 */
public record Batch(Run run, Bureau bureau, Sheets sheets, int files, int rows, LongUnaryOperator arrived) {

    /** Does it; the rates count from the first file put until the last was answered, and until the last row arrived. */
    public Measurement of(Subject subject) throws IOException, SQLException, InterruptedException {
        long first = run.next().getAndAdd(messages());
        prepare(first);
        Moment begin = Moment.of(subject);
        bureau.put();
        Progress progress = new Progress(first);
        Patience.untilNone(progress::left);
        Moment end = Moment.of(subject);
        return measured(begin, end, progress);
    }

    private long messages() {
        return (long) files * rows;
    }

    private void prepare(long first) throws IOException {
        for (long n = first; n < first + messages(); n += rows) {
            bureau.prepare("sheet-" + n + ".csv", sheets.sheet(n, rows));
        }
    }

    private Measurement measured(Moment begin, Moment end, Progress progress) throws IOException {
        long accepted = bureau.accepted();
        long missing = progress.missing();
        Map<Column, Double> values = new EnumMap<>(Column.class);
        values.put(Column.ACCEPTED, accepted * 1e9 / (progress.answered - begin.nanos()));
        values.put(Column.DELIVERED, (messages() - missing) * 1e9 / (progress.complete - begin.nanos()));
        new Spent(begin, end).tell(Math.max(1, messages() - missing), values);
        values.put(Column.FAILED, (double) messages() - accepted);
        values.put(Column.MISSING, (double) missing);
        return new Measurement(values);
    }

    /** Looks how far it is, and keeps when nothing was left. For one thread. */
    private final class Progress {

        private final long first;
        private long answered;
        private long complete;

        Progress(long first) {
            this.first = first;
        }

        long left() {
            long now = System.nanoTime();
            long unanswered = files - bureau.answered();
            long missing = missing();
            answered = unanswered > 0 || answered == 0 ? now : answered;
            complete = missing > 0 || complete == 0 ? now : complete;
            return unanswered + missing;
        }

        long missing() {
            return messages() - arrived.applyAsLong(first);
        }
    }
}

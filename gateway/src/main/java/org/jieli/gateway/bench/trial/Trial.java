package org.jieli.gateway.bench.trial;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.jieli.gateway.bench.child.Subject;
import org.jieli.gateway.bench.load.Ledger;
import org.jieli.gateway.bench.load.Letters;
import org.jieli.gateway.bench.load.Load;
import org.jieli.gateway.bench.stats.Measurement;

/**
 * One measurement: load for some seconds, of which the first count for nothing, then a wait until everything accepted has arrived.
 *
 * @param run the messages and arrivals of the run
 * @param letters what is sent
 * @param connections how many connections send at the same time
 * @param lead time under load before the measurement
 * @param window time of the measurement
 * @param counted which messages count
 */
public record Trial(Run run, Letters letters, int connections, Duration lead, Duration window, LongPredicate counted) {

    /** A trial of which all messages count. */
    public Trial(Run run, Letters letters, int connections, Duration lead, Duration window) {
        this(run, letters, connections, lead, window, n -> true);
    }

    /** Does it. */
    public Measurement of(Subject subject) throws IOException, SQLException, InterruptedException {
        Ledger accepted = new Ledger();
        long first = run.next().get();
        try (Load load = new Load(subject.door(), letters, connections, Duration.ZERO, run.next(), accepted)) {
            TimeUnit.NANOSECONDS.sleep(lead.toNanos());
            Moment begin = Moment.of(subject);
            TimeUnit.NANOSECONDS.sleep(window.toNanos());
            Moment end = Moment.of(subject);
            load.stop();
            Sent sent = new Sent(
                    accepted,
                    subject.receives() ? accepted : run.arrivals(),
                    first,
                    run.next().get(),
                    counted);
            long missing = sent.awaitArrivals();
            return new Reckoning(load, sent).between(begin, end, missing);
        }
    }
}

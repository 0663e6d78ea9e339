package org.jieli.gateway.bench.strain;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.bench.child.Subject;
import org.jieli.gateway.bench.load.Ledger;
import org.jieli.gateway.bench.load.Letters;
import org.jieli.gateway.bench.load.Load;
import org.jieli.gateway.bench.stats.Percentiles;
import org.jieli.gateway.bench.trial.Run;
import org.jieli.gateway.bench.trial.Sent;

/**
 * How long urgent messages take from acceptance to arrival while the relay is busy with normal ones: a few of them a second beside as
 * many normal ones as it takes.
 *
 * @param run the messages and arrivals of the run
 * @param normal normal messages
 * @param urgent urgent ones, to the same partner
 * @param lead time under load before the measurement
 * @param window time of the measurement
 */
public record Urgency(Run run, Letters normal, Letters urgent, Duration lead, Duration window) {

    private static final int NORMAL_CONNECTIONS = 16;
    private static final int URGENT_CONNECTIONS = 4;
    private static final Duration URGENT_PACE = Duration.ofMillis(100);

    /** Measures it. */
    public Percentiles of(Subject subject) throws InterruptedException {
        long first = run.next().get();
        Ledger accepted = new Ledger();
        Ledger urgently = new Ledger();
        try (Load busy = new Load(subject.door(), normal, NORMAL_CONNECTIONS, Duration.ZERO, run.next(), accepted);
                Load few = new Load(subject.door(), urgent, URGENT_CONNECTIONS, URGENT_PACE, run.next(), urgently)) {
            TimeUnit.NANOSECONDS.sleep(lead.toNanos());
            long begin = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(window.toNanos());
            long end = System.nanoTime();
            few.stop();
            busy.stop();
            Sent sent = new Sent(urgently, run.arrivals(), first, run.next().get(), n -> true);
            sent.awaitArrivals();
            return Percentiles.millis(sent.waits(begin, end));
        }
    }
}

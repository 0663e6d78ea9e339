package org.jieli.gateway.bench.strain;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jieli.gateway.bench.child.RelaySubject;
import org.jieli.gateway.bench.load.Ledger;
import org.jieli.gateway.bench.load.Letters;
import org.jieli.gateway.bench.load.Load;
import org.jieli.gateway.bench.trial.Patience;
import org.jieli.gateway.bench.trial.Run;

/** Puts messages that wait into the relay's journal. */
public final class Waiting {

    /** Numbers of copies begin here: no run sends so many messages. */
    private static final long FIRST_COPY = 200_000_000;

    private static final Duration SEND_FOR = Duration.ofMillis(50);

    private final Run run;
    private final RelaySubject relay;
    private final AtomicLong nextCopy = new AtomicLong(FIRST_COPY);

    /** @param relay gets the messages */
    public Waiting(Run run, RelaySubject relay) {
        this.run = run;
        this.relay = relay;
    }

    /**
     * Adds {@code count} messages to what waits for a dead partner, as if they had come before.
     *
     * @param letters messages to the dead partner
     */
    public void forTheDead(Letters letters, int count) throws SQLException, InterruptedException {
        copies().add(one(letters), nextCopy.getAndAdd(count), count, Map.of());
    }

    /**
     * Adds {@code count} messages that are due at once for a partner that lives.
     *
     * @param letters messages to a dead partner, of which the copies are made
     * @param partner the word of the partner that gets the copies
     * @return the number of the first; the others follow
     */
    public long due(Letters letters, String partner, int count) throws SQLException, InterruptedException {
        long first = nextCopy.getAndAdd(count);
        copies().add(
                        one(letters),
                        first,
                        count,
                        Map.of(
                                "partner", "'" + partner + "'",
                                "state", "'READY'",
                                "state_before", "'READY'",
                                "attempt", "0",
                                "due_at", "now()",
                                "lease_owner", "null"));
        return first;
    }

    /** How many of {@code count} copies from number {@code first} have not arrived. */
    public long left(long first, int count) {
        return LongStream.range(first, first + count)
                .filter(n -> run.arrivals().at(n) == 0)
                .count();
    }

    /** Waits until they have arrived, as long as any arrives within a minute. */
    public void awaitArrivals(long first, int count) throws InterruptedException {
        Patience.untilNone(() -> left(first, count));
    }

    private Copies copies() {
        return new Copies(relay.postgres().connection());
    }

    /** Sends a few through the door and returns the id of the first. */
    private String one(Letters letters) throws InterruptedException {
        long first = run.next().get();
        Ledger accepted = new Ledger();
        try (Load load = new Load(relay.door(), letters, 1, SEND_FOR, run.next(), accepted)) {
            while (accepted.count() == 0) {
                TimeUnit.NANOSECONDS.sleep(SEND_FOR.toNanos());
            }
            load.stop();
        }
        return run.numbers().messageId(first);
    }
}

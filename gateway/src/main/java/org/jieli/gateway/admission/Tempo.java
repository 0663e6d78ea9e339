package org.jieli.gateway.admission;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.util.unit.DataSize;

/**
 * How quickly bytes must move: after some time to begin with, at a least rate, so that a large body has more time than a small one and
 * a drip has none. Used by one thread at a time.
 */
final class Tempo {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final long toBegin;
    private final long bytesPerSecond;
    private final LongSupplier nanoClock;
    private final long since;
    private long moved;

    /**
     * @param toBegin how long it may be behind
     * @param perSecond least rate
     */
    Tempo(Duration toBegin, DataSize perSecond, LongSupplier nanoClock) {
        this.toBegin = toBegin.toNanos();
        this.bytesPerSecond = perSecond.toBytes();
        this.nanoClock = nanoClock;
        this.since = nanoClock.getAsLong();
    }

    /**
     * So many bytes moved, none if negative.
     *
     * @throws SocketTimeoutException if it is too slow
     */
    void moved(long bytes) throws SocketTimeoutException {
        moved += Math.max(0, bytes);
        if (nanosLeft() < 0) {
            throw new SocketTimeoutException();
        }
    }

    /** Time until it is too slow if nothing moves; negative if it is. */
    long nanosLeft() {
        long allowed = toBegin + moved * NANOS / bytesPerSecond;
        return allowed - (nanoClock.getAsLong() - since);
    }
}

package org.jieli.routes.sftp;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a session that makes no progress: a server may keep the connection alive and never answer. Bytes that move are progress; close it
 * when the work is done.
 */
final class Watchdog implements AutoCloseable {

    private final long patience;
    private final ScheduledFuture<?> look;
    private volatile long progress = System.nanoTime();

    /** @param cut ends the session */
    Watchdog(ScheduledExecutorService clock, Duration patience, Runnable cut) {
        this.patience = patience.toNanos();
        long period = this.patience / 4 + 1;
        look = clock.scheduleAtFixedRate(() -> look(cut), period, period, TimeUnit.NANOSECONDS);
    }

    private void look(Runnable cut) {
        if (System.nanoTime() - progress > patience) {
            cut.run();
        }
    }

    private void progress() {
        progress = System.nanoTime();
    }

    InputStream watched(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                progress();
                return in.read(bytes, offset, length);
            }
        };
    }

    OutputStream watched(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                progress();
                out.write(bytes, offset, length);
            }
        };
    }

    @Override
    public void close() {
        look.cancel(false);
    }
}

package org.jieli.routes.sftp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps sessions open for the next one who needs one, the youngest first, never more than allowed. Thread-safe. */
final class SessionPool implements AutoCloseable {

    private record Idle(BoxSession session, long since) {}

    private final Supplier<BoxSession> opener;
    private final Duration patience;
    private final long idleNanos;
    private final Semaphore free;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    SessionPool(Supplier<BoxSession> opener, SftpSettings settings) {
        this.opener = opener;
        this.patience = settings.connectTimeout();
        this.idleNanos = settings.idle().toNanos();
        this.free = new Semaphore(settings.sessions(), true);
    }

    /** A session of one's own until it is {@linkplain #giveBack given back} or {@linkplain #drop dropped}. */
    BoxSession take() {
        await();
        try {
            BoxSession kept = youngest();
            return kept != null ? kept : opener.get();
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BoxException(BoxStep.CONNECT, BoxFault.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BoxException(BoxStep.CONNECT, BoxFault.BUSY);
        }
    }

    /** Null if none is open any more. */
    private synchronized BoxSession youngest() {
        while (!idle.isEmpty()) {
            BoxSession session = idle.pop().session();
            if (session.open()) {
                return session;
            }
            session.close();
        }
        return null;
    }

    void giveBack(BoxSession session) {
        keep(session);
        free.release();
    }

    private synchronized void keep(BoxSession session) {
        if (closed) {
            session.close();
        } else {
            idle.push(new Idle(session, System.nanoTime()));
        }
    }

    void drop(BoxSession session) {
        session.close();
        free.release();
    }

    /** Closes what nobody used for long. */
    synchronized void sweep() {
        long now = System.nanoTime();
        while (!idle.isEmpty() && now - idle.peekLast().since() > idleNanos) {
            idle.removeLast().session().close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(each -> each.session().close());
        idle.clear();
    }
}

package org.jieli.routes.sftp;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jieli.routes.partner.SftpAddress;

/** A box reached by SFTP, with a few sessions kept open. Thread-safe. */
public final class SftpBox implements Box, AutoCloseable {

    private interface Work<T> {
        T on(BoxSession session, Watchdog watchdog);
    }

    private interface Deed {
        void on(BoxSession session, Watchdog watchdog);
    }

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("jieli-box-clock").factory());
    private final SessionPool pool;
    private final Duration patience;

    /** The box at an address; nothing is opened yet. */
    public SftpBox(SftpAddress address, SftpSettings settings) {
        BoxOpener opener = new BoxOpener(address, settings.connectTimeout(), clock);
        pool = new SessionPool(opener::open, settings);
        patience = settings.patience();
        long period = settings.idle().toMillis() / 2 + 1;
        clock.scheduleWithFixedDelay(pool::sweep, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public List<BoxFile> list(String folder) {
        return call((session, watchdog) -> session.list(folder));
    }

    @Override
    public Optional<BoxFile> find(String path) {
        return call((session, watchdog) -> session.find(path));
    }

    @Override
    public void fetch(String path, OutputStream to) {
        run((session, watchdog) -> session.fetch(path, watchdog.watched(to)));
    }

    /** What is there already may be a second name of a file that was published: writing through it would make that one half again. */
    @Override
    public void write(String path, InputStream content) {
        run((session, watchdog) -> {
            session.forget(path);
            session.write(path, watchdog.watched(content));
        });
    }

    /** A connection that breaks here may have broken after the file had its name. */
    @Override
    public void publish(String temporary, String path) {
        run((session, watchdog) -> {
            try {
                publish(session, temporary, path, watchdog);
            } catch (BoxException e) {
                throw e.cut() ? new BoxException(BoxStep.RENAME, BoxFault.CUT) : e;
            }
        });
    }

    /** A rename in the manner of POSIX, as many servers do it, overwrites in silence: where there are links they are the better way. */
    private static void publish(BoxSession session, String temporary, String path, Watchdog watchdog) {
        if (session.link(temporary, path)) {
            session.delete(temporary);
        } else if (session.find(path).isEmpty()) {
            session.rename(temporary, path);
        } else {
            boolean same = sameContent(session, temporary, path, watchdog);
            session.delete(temporary);
            if (!same) {
                throw new BoxException(BoxStep.RENAME, BoxFault.OTHER_CONTENT);
            }
        }
    }

    private static boolean sameContent(BoxSession session, String one, String other, Watchdog watchdog) {
        long size = session.find(one).map(BoxFile::size).orElse(-1L);
        return session.find(other).filter(file -> file.size() == size).isPresent()
                && Arrays.equals(digest(session, one, watchdog), digest(session, other, watchdog));
    }

    private static byte[] digest(BoxSession session, String path, Watchdog watchdog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            session.fetch(path, watchdog.watched(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean move(String from, String to) {
        return call((session, watchdog) -> {
            if (session.find(to).isPresent()) {
                return false;
            }
            session.rename(from, to);
            return true;
        });
    }

    @Override
    public void delete(String path) {
        run((session, watchdog) -> session.delete(path));
    }

    @Override
    public void makeFolder(String path) {
        run((session, watchdog) -> {
            if (session.find(path).isEmpty()) {
                session.makeFolder(path);
            }
        });
    }

    private void run(Deed deed) {
        call((session, watchdog) -> {
            deed.on(session, watchdog);
            return null;
        });
    }

    private <T> T call(Work<T> work) {
        BoxSession session = pool.take();
        boolean usable = false;
        try (Watchdog watchdog = new Watchdog(clock, patience, session::close)) {
            T result = work.on(session, watchdog);
            usable = true;
            return result;
        } catch (BoxException e) {
            usable = !e.cut();
            throw e;
        } finally {
            if (usable) {
                pool.giveBack(session);
            } else {
                pool.drop(session);
            }
        }
    }

    /** Closes the sessions that nobody uses. */
    @Override
    public void close() {
        pool.close();
        clock.shutdownNow();
    }
}

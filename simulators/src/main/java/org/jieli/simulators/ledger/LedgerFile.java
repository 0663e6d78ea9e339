package org.jieli.simulators.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * An append-only file of JSON lines. Lines of several threads go to the disk together: the first that waits writes for all, the
 * others wait for it or are the next. After a failed write nothing is kept any more and every wait fails. Thread-safe.
 */
final class LedgerFile implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final RandomAccessFile file;
    private final RandomAccessFile reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flushed = lock.newCondition();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long end;
    private long durable;
    private boolean flushing;
    private IOException failure;

    /** Opens the file, made if missing, and tells every line in it; a last line cut short by a crash is dropped. */
    LedgerFile(Path path, BiConsumer<Line, Place> audience) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = new RandomAccessFile(path.toFile(), "rw");
            reader = new RandomAccessFile(path.toFile(), "r");
            replay(path, audience);
            file.setLength(end);
            file.seek(end);
            durable = end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(Path path, BiConsumer<Line, Place> audience) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    Place place = new Place(end, line.size());
                    audience.accept(MAPPER.readValue(line.toByteArray(), Line.class), place);
                    end = place.end();
                    line.reset();
                }
            }
        }
    }

    /** Adds a line; it is kept only when {@link #flush} of its place has returned. */
    Place append(Line line) {
        byte[] json = json(line);
        lock.lock();
        try {
            Place place = new Place(end, json.length + 1);
            pending.writeBytes(json);
            pending.write('\n');
            end = place.end();
            return place;
        } finally {
            lock.unlock();
        }
    }

    private static byte[] json(Line line) {
        try {
            return MAPPER.writeValueAsBytes(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the line at this place, and all before it, are on the disk. */
    void flush(Place place) {
        lock.lock();
        try {
            while (durable < place.end()) {
                if (failure != null) {
                    throw new UncheckedIOException(failure);
                }
                if (flushing) {
                    flushed.awaitUninterruptibly();
                } else {
                    writeForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Holds the lock before and afterwards, and not while it writes. */
    private void writeForAll() {
        byte[] lines = pending.toByteArray();
        pending.reset();
        long upTo = end;
        flushing = true;
        lock.unlock();
        IOException failed = write(lines);
        lock.lock();
        flushing = false;
        failure = failed;
        durable = failed == null ? upTo : durable;
        flushed.signalAll();
    }

    private IOException write(byte[] lines) {
        try {
            file.write(lines);
            file.getFD().sync();
            return null;
        } catch (IOException failed) {
            return failed;
        }
    }

    /** The line at a place. */
    Line read(Place place) {
        flush(place);
        byte[] json = new byte[place.length()];
        try {
            synchronized (reader) {
                reader.seek(place.start());
                reader.readFully(json);
            }
            return MAPPER.readValue(json, Line.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

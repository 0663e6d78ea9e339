package org.jieli.simulators.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * An append-only file of JSON lines. Lines of several threads go to the disk together: the first that waits for a batch writes it
 * once the batch before it is written, the others wait for no batch but their own. After a failed write nothing is kept any more and
 * every wait fails. Thread-safe.
 */
final class LedgerFile implements AutoCloseable {

    private final RandomAccessFile file;
    private final RandomAccessFile reader;
    private Batch writing;
    private Batch gathering;

    /** Opens the file, made if missing, and tells every line in it; a last line cut short by a crash is dropped. */
    LedgerFile(Path path, BiConsumer<Line, Place> audience) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = new RandomAccessFile(path.toFile(), "rw");
            reader = new RandomAccessFile(path.toFile(), "r");
            long end = replay(path, audience);
            file.setLength(end);
            file.seek(end);
            gathering = Batch.first(end);
            writing = gathering;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long replay(Path path, BiConsumer<Line, Place> audience) throws IOException {
        long end = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    Place place = new Place(end, line.size());
                    audience.accept(Line.read(line.toByteArray()), place);
                    end = place.end();
                    line.reset();
                }
            }
        }
        return end;
    }

    /** Adds the bytes of a line; it is kept only when {@link #flush} of its place has returned. */
    synchronized Place append(byte[] line) {
        return gathering.add(line);
    }

    /** Returns when the line at this place, and all before it, are on the disk. */
    void flush(Place place) {
        batchOf(place).ifPresent(batch -> {
            if (batch.lead()) {
                write(batch);
            }
            batch.await();
        });
    }

    /** The batch that a place goes to the disk with; empty if it has been there since before the batch now being written. */
    private synchronized Optional<Batch> batchOf(Place place) {
        Batch batch = place.end() > gathering.start() ? gathering : writing;
        return place.end() > batch.start() ? Optional.of(batch) : Optional.empty();
    }

    private void write(Batch batch) {
        try {
            batch.awaitBefore();
            file.write(close(batch));
            file.getFD().sync();
            batch.succeeded();
        } catch (IOException e) {
            batch.failed(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            batch.failed(e);
        }
    }

    /** The bytes of a batch, to which no line comes any more. */
    private synchronized byte[] close(Batch batch) {
        gathering = batch.next();
        writing = batch;
        return batch.bytes();
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
            return Line.read(json);
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

package org.jieli.routes.folder;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A place on this machine's disk for one file of any size while it is dealt with. It has no name, so that it is gone when it is closed
 * or the process ends, however it ends. Not thread-safe.
 */
final class Spool implements AutoCloseable {

    private final FileChannel channel;

    Spool() {
        try {
            Path file = Files.createTempFile("jieli", null);
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes from the beginning; closing it does not close the spool. */
    OutputStream write() {
        return new FilterOutputStream(Channels.newOutputStream(atBeginning())) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Reads from the beginning; closing it does not close the spool. */
    InputStream read() {
        return new FilterInputStream(Channels.newInputStream(atBeginning())) {
            @Override
            public void close() {
                // the spool may be read again
            }
        };
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel atBeginning() {
        try {
            return channel.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

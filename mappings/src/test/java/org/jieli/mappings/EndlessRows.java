package org.jieli.mappings;

import java.io.InputStream;

/** A file that repeats a row without being kept anywhere, and counts how much of it was read. */
final class EndlessRows extends InputStream {

    private final byte[] header;
    private final byte[] row;
    private final long size;
    private long read;
    private boolean closed;

    EndlessRows(byte[] header, byte[] row, int rows) {
        this.header = header;
        this.row = row;
        this.size = header.length + (long) rows * row.length;
    }

    /** How many bytes were read so far. */
    long readSoFar() {
        return read;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public int read() {
        if (read == size) {
            return -1;
        }
        long at = read++;
        return (at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)]) & 0xFF;
    }

    @Override
    public void close() {
        closed = true;
    }
}

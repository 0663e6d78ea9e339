package org.jieli.gateway.admission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** A body that must come at a tempo: who waits for a byte of it waits no longer than that, and fails in its own thread. */
final class PacedSource extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private final Tempo tempo;

    PacedSource(StreamSourceConduit next, Tempo tempo) {
        super(next);
        this.tempo = tempo;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        int read = super.read(to);
        tempo.moved(read);
        return read;
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        long read = super.read(to, offset, length);
        tempo.moved(read);
        return read;
    }

    @Override
    public void awaitReadable() throws IOException {
        awaitReadable(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        tempo.moved(0);
        super.awaitReadable(Math.min(unit.toNanos(time), tempo.nanosLeft() + 1), TimeUnit.NANOSECONDS);
    }
}

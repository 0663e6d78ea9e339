package org.jieli.gateway.admission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/** An answer that must be read at a tempo: who waits to write waits no longer than that, and fails in its own thread, once and for all. */
final class PacedSink extends AbstractStreamSinkConduit<StreamSinkConduit> {

    private final Tempo tempo;

    PacedSink(StreamSinkConduit next, Tempo tempo) {
        super(next);
        this.tempo = tempo;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        tempo.moved(0);
        int written = super.write(from);
        tempo.moved(written);
        return written;
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        tempo.moved(0);
        long written = super.write(from, offset, length);
        tempo.moved(written);
        return written;
    }

    @Override
    public int writeFinal(ByteBuffer from) throws IOException {
        tempo.moved(0);
        int written = super.writeFinal(from);
        tempo.moved(written);
        return written;
    }

    @Override
    public long writeFinal(ByteBuffer[] from, int offset, int length) throws IOException {
        tempo.moved(0);
        long written = super.writeFinal(from, offset, length);
        tempo.moved(written);
        return written;
    }

    @Override
    public boolean flush() throws IOException {
        tempo.moved(0);
        return super.flush();
    }

    @Override
    public void awaitWritable() throws IOException {
        awaitWritable(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void awaitWritable(long time, TimeUnit unit) throws IOException {
        tempo.moved(0);
        super.awaitWritable(Math.min(unit.toNanos(time), tempo.nanosLeft() + 1), TimeUnit.NANOSECONDS);
    }
}

package org.jieli.simulators.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.FolderFault;

/** An open file to which a fault comes while it is read or written. Used by one thread at a time. */
final class FaultyChannel implements SeekableByteChannel {

    /** Breaks the connection, and throws. */
    interface Cut {
        void now() throws IOException;
    }

    private final SeekableByteChannel channel;
    private final Fault fault;
    private final Faults faults;
    private final Cut cut;
    private final Path file;
    private boolean waited;

    /** @param faults throws the dice of how long it takes */
    FaultyChannel(SeekableByteChannel channel, Fault fault, Faults faults, Cut cut, Path file) {
        this.channel = channel;
        this.fault = fault;
        this.faults = faults;
        this.cut = cut;
        this.file = file;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        await();
        return breaksOff() ? readHalf(to) : channel.read(to);
    }

    private int readHalf(ByteBuffer to) throws IOException {
        long left = channel.size() / 2 - channel.position();
        if (left <= 0) {
            return end();
        }
        ByteBuffer first = to.duplicate().limit((int) Math.min(to.limit(), to.position() + left));
        int read = channel.read(first);
        to.position(first.position());
        return read;
    }

    private int end() throws IOException {
        if (fault == FolderFault.Plain.BREAK) {
            cut.now();
        }
        return -1;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        await();
        if (fault == FolderFault.Plain.QUOTA_FULL) {
            throw new IOException("No space left on device");
        }
        return breaksOff() ? writeHalf(from) : channel.write(from);
    }

    private int writeHalf(ByteBuffer from) throws IOException {
        channel.write(from.duplicate().limit(from.position() + from.remaining() / 2));
        if (fault == FolderFault.Plain.BREAK) {
            Files.deleteIfExists(file);
        }
        cut.now();
        return 0;
    }

    private boolean breaksOff() {
        return fault == FolderFault.Plain.BREAK || fault == FolderFault.Plain.HALF_FILE;
    }

    private void await() throws IOException {
        if (fault instanceof FolderFault.Slow slow && !waited) {
            waited = true;
            try {
                Thread.sleep(faults.any(slow.lengths()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The box closes", e);
            }
        }
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

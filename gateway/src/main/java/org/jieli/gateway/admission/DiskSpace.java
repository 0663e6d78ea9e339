package org.jieli.gateway.admission;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * The free space of the disk that keeps the journal, against a watermark: below it no message is taken, so that what was taken can
 * still be delivered and recorded. Recovers by itself. Thread-safe.
 */
public final class DiskSpace {

    private final LongSupplier usable;
    private final long watermark;

    DiskSpace(LongSupplier usable, long watermark) {
        this.usable = usable;
        this.watermark = watermark;
    }

    /** The disk of a folder; {@code watermark} in bytes. */
    public static DiskSpace of(Path folder, long watermark) {
        return new DiskSpace(folder.toFile()::getUsableSpace, watermark);
    }

    /** The disk of another machine, whose own watch it is. */
    public static DiskSpace elsewhere() {
        return new DiskSpace(() -> Long.MAX_VALUE, 0);
    }

    /** True if there is less than the watermark. */
    public boolean isShort() {
        return usable() < watermark;
    }

    /** Free bytes. */
    public long usable() {
        return usable.getAsLong();
    }

    /** Bytes below which there are too few. */
    public long watermark() {
        return watermark;
    }
}

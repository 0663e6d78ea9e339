package org.jieli.gateway.admission;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jieli.gateway.config.AdmissionSettings;

/**
 * Admits messages by what they cost: one partner may have so many of them in the doors and so many bytes, and all together so many
 * bytes. A message that finds no room waits a moment, then it is sent again by its sender. Thread-safe.
 */
public final class Admission {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int perPartner;
    private final long bytesPerPartner;
    private final Budget bytes;
    private final DiskSpace disk;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    private record Share(Semaphore places, Budget bytes) {}

    /** @param disk where what is admitted will be kept */
    public Admission(AdmissionSettings settings, DiskSpace disk) {
        this.perPartner = settings.perPartner();
        this.bytesPerPartner = settings.memory().toBytes() / 2;
        this.bytes = new Budget(settings.memory().toBytes());
        this.disk = disk;
    }

    /**
     * Checks that there is room to keep one more message.
     *
     * @throws NotAdmittedException if the disk is nearly full
     */
    public void checkDisk() {
        if (disk.isShort()) {
            throw new NotAdmittedException(Shortage.DISK);
        }
    }

    /**
     * Admits a message or a receipt; close the result when it is answered.
     *
     * @param partner who sends it
     * @param length its length in bytes, or the largest it can have
     * @throws NotAdmittedException if there is no room for it
     */
    public Place enter(String partner, long length) {
        Share share = shares.computeIfAbsent(
                partner, name -> new Share(new Semaphore(perPartner), new Budget(bytesPerPartner)));
        if (!share.places().tryAcquire()) {
            throw new NotAdmittedException(Shortage.PARTNER);
        }
        if (!share.bytes().take(length, PATIENCE)) {
            share.places().release();
            throw new NotAdmittedException(Shortage.MEMORY);
        }
        if (!bytes.take(length, PATIENCE)) {
            share.bytes().shrink(length, 0);
            share.places().release();
            throw new NotAdmittedException(Shortage.MEMORY);
        }
        return new Place(share, length);
    }

    /** The place of one message. Used by one thread. */
    public final class Place implements AutoCloseable {

        private final Share share;
        private long taken;

        private Place(Share share, long taken) {
            this.share = share;
            this.taken = taken;
        }

        /** The message turned out to have no more than so many bytes. */
        public void shrinkTo(long length) {
            share.bytes().shrink(taken, length);
            bytes.shrink(taken, length);
            taken = length;
        }

        @Override
        public void close() {
            shrinkTo(0);
            share.places().release();
        }
    }
}

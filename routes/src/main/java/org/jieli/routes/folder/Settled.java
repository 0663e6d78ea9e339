package org.jieli.routes.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jieli.routes.sftp.BoxFile;

/**
 * Tells files that are still being written from those that are whole: one that kept its size and time for a while is taken for whole.
 * Looks at all files of a folder at once, so that a thousand files wait no longer than one. For one thread at a time.
 */
final class Settled {

    private record Seen(BoxFile file, long since) {}

    private final long patience;
    private final LongSupplier nanos;
    private Map<String, Seen> before = new HashMap<>();
    private Map<String, Seen> now = new HashMap<>();

    /** @param nanos a steady clock in nanoseconds */
    Settled(Duration patience, LongSupplier nanos) {
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** A new look at the folder begins; what is not seen in it is forgotten. */
    void look() {
        before = now;
        now = new HashMap<>();
    }

    /** True if the file has been like this for long enough. */
    boolean settled(BoxFile file) {
        Seen last = before.get(file.name());
        long since = last != null && last.file().sameAs(file) ? last.since() : nanos.getAsLong();
        now.put(file.name(), new Seen(file, since));
        return nanos.getAsLong() - since >= patience;
    }
}

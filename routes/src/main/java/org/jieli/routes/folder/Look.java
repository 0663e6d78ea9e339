package org.jieli.routes.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jieli.routes.sftp.BoxFile;
import org.jieli.routes.sftp.BoxNames;

/**
 * Looks at a partner's folder again and again and says which files are ready: whole, not under a temporary name, and with their
 * manifest if they need one. For one thread at a time.
 */
final class Look {

    /** How long a file waits for its manifest before it goes back without. */
    static final Duration MANIFEST = Duration.ofMinutes(15);

    /** How clients of all kinds call what they are still writing. */
    private static final List<String> TEMPORARY = List.of(".part", ".filepart", ".partial", ".tmp", ".temp");

    private final Content content;
    private final Settled settled;
    private final Settled overdue;
    private Map<String, BoxFile> manifestsBefore = Map.of();
    private Map<String, BoxFile> manifests = new HashMap<>();

    /**
     * @param patience how long a file must not change before it is whole
     * @param nanos a steady clock in nanoseconds
     */
    Look(Content content, Duration patience, LongSupplier nanos) {
        this.content = content;
        this.settled = new Settled(patience, nanos);
        this.overdue = new Settled(MANIFEST, nanos);
    }

    /** A new look begins. */
    void begin() {
        settled.look();
        overdue.look();
        manifestsBefore = manifests;
        manifests = new HashMap<>();
    }

    /** True if the file is ready. */
    boolean ready(BoxFile file) {
        String name = BoxNames.text(file.name());
        if (isTemporary(name)) {
            return false;
        }
        boolean whole = settled.settled(file);
        if (isManifest(name)) {
            if (whole) {
                manifests.put(name, file);
            }
            return false;
        }
        boolean waited = overdue.settled(file);
        return whole
                && (content.manifestName(name).isEmpty() || manifestOf(name).isPresent() || waited);
    }

    private static boolean isTemporary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || TEMPORARY.stream().anyMatch(lower::endsWith);
    }

    /** A manifest is named after its file, whether that has come or not. */
    private boolean isManifest(String name) {
        return IntStream.range(1, name.length())
                .mapToObj(end -> name.substring(0, end))
                .anyMatch(owner -> content.takes(owner)
                        && content.manifestName(owner).filter(name::equals).isPresent());
    }

    /** The whole manifest of a file, if it was there at this look or the one before. */
    Optional<BoxFile> manifestOf(String name) {
        return content.manifestName(name)
                .map(manifest -> manifests.getOrDefault(manifest, manifestsBefore.get(manifest)));
    }
}

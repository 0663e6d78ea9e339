package org.jieli.gateway.prove.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of a process, to be moved while it runs: libfaketime between the process and the system, if this machine has it (Debian's
 * package {@code libfaketime}). Only the time of day moves, as it does when an operator sets a clock. Thread-safe.
 */
public final class WrongClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private final Path library;
    private final Path offset;

    private WrongClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /**
     * A clock that is right as yet; empty if this machine does not have the library.
     *
     * @param folder for the file that says how wrong it is
     */
    public static Optional<WrongClock> in(Path folder) {
        return library().map(library -> {
            WrongClock clock = new WrongClock(library, folder.resolve("clock"));
            clock.moveBy(Duration.ZERO);
            return clock;
        });
    }

    private static Optional<Path> library() {
        if (!Files.isDirectory(LIBRARIES)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return Stream.concat(Stream.of(LIBRARIES), folders)
                    .map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process must be told so that it has this clock. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "DONT_FAKE_MONOTONIC", "1");
    }

    /** From now on, within a second, the clock is wrong by this much. */
    public void moveBy(Duration wrong) {
        try {
            Path next = offset.resolveSibling("clock.part");
            Files.writeString(next, "%+d".formatted(wrong.toSeconds()));
            Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jieli.gateway.prove.machine;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk of its own in memory, which can be made as small as what is on it. Root on Linux only. Thread-safe. */
public final class SmallDisk implements AutoCloseable {

    private static final String ROOMY = "size=6g";
    private static final long SPARE_BYTES = 64 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on an empty folder; empty if this process may not. */
    public static Optional<SmallDisk> on(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", ROOMY, "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** From now on it is full; true if it could be done. */
    public boolean fill() throws IOException, InterruptedException {
        FileStore store = Files.getFileStore(folder);
        long used = store.getTotalSpace() - store.getUnallocatedSpace();
        return run("mount", "-o", "remount,size=" + (used + SPARE_BYTES), folder.toString());
    }

    /** From now on there is room again. */
    public void relieve() throws InterruptedException {
        run("mount", "-o", "remount," + ROOMY, folder.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return program.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) && program.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Unmounts it; what is on it is gone. */
    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.jieli.simulators.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A door that is a folder: the desk takes every whole file that the gateway puts there, in the order of their names. */
public final class FolderDoor implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FolderDoor.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final BoxFolders folders;
    private final Desk desk;
    private final String contentType;

    /** A door that opens at once. */
    public FolderDoor(BoxFolders folders, Desk desk, String contentType) {
        this.folders = folders;
        this.desk = desk;
        this.contentType = contentType;
        thread.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A disk that fails now may not fail at the next look. */
    private void look() {
        try {
            for (Path file : folders.arrived()) {
                desk.take(Files.readAllBytes(file), contentType);
                folders.taken(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "The folder could not be read", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

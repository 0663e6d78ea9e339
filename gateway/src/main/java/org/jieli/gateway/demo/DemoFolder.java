package org.jieli.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of a demo: an unfinished story goes on where it stood, a finished one begins anew. */
record DemoFolder(Path path) {

    private static final String FINISHED = "finished";

    /** Clears the folder of a finished story; returns true if an unfinished one is there. */
    boolean prepare() throws IOException {
        if (Files.exists(path.resolve(FINISHED))) {
            clear();
        }
        boolean unfinished = Files.exists(path);
        Files.createDirectories(path);
        return unfinished;
    }

    /** Marks the story as finished. */
    void finish() throws IOException {
        Files.writeString(path.resolve(FINISHED), "");
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

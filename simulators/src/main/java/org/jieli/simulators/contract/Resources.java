package org.jieli.simulators.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files on the class path. */
public final class Resources {

    private Resources() {}

    static boolean exists(String path) {
        return Resources.class.getClassLoader().getResource(path) != null;
    }

    /**
     * Opens a file.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static InputStream open(String path) {
        InputStream stream = Resources.class.getClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalArgumentException("Not on the class path: " + path);
        }
        return stream;
    }

    /**
     * The bytes of a file.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static byte[] bytes(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

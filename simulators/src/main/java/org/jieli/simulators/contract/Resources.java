package org.jieli.simulators.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files on the class path. */
public final class Resources {

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

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
     * The bytes of a file, which is read once; the caller's own copy.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static byte[] bytes(String path) {
        return READ.computeIfAbsent(path, Resources::read).clone();
    }

    private static byte[] read(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

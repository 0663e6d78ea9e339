package org.jieli.simulators.certify.trial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jieli.simulators.contract.Resources;

/** The fields of a dialect's opening message that cases write ({@code certify/<dialect>.properties}). Thread-safe. */
public final class Marks {

    private final Properties paths;

    private Marks(Properties paths) {
        this.paths = paths;
    }

    /** Those of a dialect. */
    static Marks of(String dialect) {
        Properties paths = new Properties();
        try (Reader reader =
                new InputStreamReader(Resources.open("certify/" + dialect + ".properties"), StandardCharsets.UTF_8)) {
            paths.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Marks(paths);
    }

    /** The path of a field, or another word of the dialect; empty if it has none. */
    public Optional<String> path(String name) {
        return Optional.ofNullable(paths.getProperty(name));
    }

    /** @throws IllegalArgumentException if the dialect has none */
    public String need(String name) {
        return path(name).orElseThrow(() -> new IllegalArgumentException("The dialect has no " + name));
    }
}

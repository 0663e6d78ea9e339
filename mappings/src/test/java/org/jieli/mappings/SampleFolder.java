package org.jieli.mappings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sample files that a contract folder publishes, in the sources of the schemas module. */
public final class SampleFolder {

    private static final Path CONTRACTS = Path.of("..", "schemas", "src", "main", "resources", "contracts");

    private SampleFolder() {}

    public static Path good(String dialect) {
        return CONTRACTS.resolve(dialect).resolve("samples").resolve("good");
    }

    public static Path bad(String dialect) {
        return CONTRACTS.resolve(dialect).resolve("samples").resolve("bad");
    }

    /** The files of one form, for example {@code xml}, by name. */
    public static List<Path> files(Path folder, String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines {@code CODE path} beside a bad sample, in {@code <its file name>.expected}. */
    public static List<String> expected(Path file) {
        try {
            return Files.readAllLines(file.resolveSibling(file.getFileName() + ".expected"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

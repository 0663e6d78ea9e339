package org.jieli.simulators.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of a partner's box, as the partner itself sees them on its disk. A file that is still being written is called
 * {@code NAME.part} and is nobody's business until it is renamed; hidden files never are.
 */
public final class BoxFolders {

    /** Where the partner puts what the gateway reads. */
    public static final String TO_GATEWAY = "to-jieli";

    /** Where the gateway puts what the partner reads. */
    public static final String FROM_GATEWAY = "from-jieli";

    /** Where the gateway puts its receipts. */
    public static final String RECEIPTS = "receipts";

    private static final String PART = ".part";
    private static final String TAKEN = "taken";

    private final Path root;

    /** The folders below a root, made if missing. */
    public BoxFolders(Path root) {
        this.root = root;
        try {
            for (String folder : List.of(TO_GATEWAY, FROM_GATEWAY, RECEIPTS)) {
                Files.createDirectories(root.resolve(folder));
            }
            Files.createDirectories(root.resolve(FROM_GATEWAY).resolve(TAKEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the others. */
    public Path root() {
        return root;
    }

    /** Puts a file for the gateway: first under another name, so that nobody reads half of it. */
    public void put(String name, byte[] content) {
        Path folder = root.resolve(TO_GATEWAY);
        try {
            Path part = Files.write(folder.resolve(name + PART), content);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole files that the gateway put and nobody has taken, by name. */
    List<Path> arrived() {
        return whole(FROM_GATEWAY);
    }

    /** The receipts that the gateway wrote and nobody has taken, by name. */
    List<Path> receipts() {
        return whole(RECEIPTS);
    }

    private List<Path> whole(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(BoxFolders::isWhole)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(PART) && !name.startsWith(".");
    }

    /** Puts a file aside that was read; a second name of one that was put aside before is not moved by the system, and goes. */
    void taken(Path file) {
        try {
            Files.move(
                    file,
                    root.resolve(FROM_GATEWAY).resolve(TAKEN).resolve(file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jieli.routes.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A box on the local disk, without a network; somebody may be told before every call, and may throw. */
public final class DiskBox implements Box {

    private final Path root;
    private Consumer<String> before = call -> {};

    /** A box whose root is a folder. */
    public DiskBox(Path root) {
        this.root = root;
    }

    /** A connection that breaks at this step. */
    public static BoxException cut() {
        return new BoxException(BoxStep.READ, BoxFault.CUT);
    }

    /** @param listener told the name of each call and its path before it happens */
    public void before(Consumer<String> listener) {
        before = listener;
    }

    private Path at(String call, String path) {
        before.accept(call + " " + path);
        return root.resolve(BoxNames.text(path));
    }

    @Override
    public List<BoxFile> list(String folder) {
        try (Stream<Path> files = Files.list(at("list", folder))) {
            return files.map(DiskBox::file).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<BoxFile> find(String path) {
        return Optional.of(at("find", path)).filter(Files::exists).map(DiskBox::file);
    }

    private static BoxFile file(Path path) {
        try {
            String name = BoxNames.of(path.getFileName().toString());
            return new BoxFile(
                    name,
                    Files.isDirectory(path),
                    Files.size(path),
                    Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fetch(String path, OutputStream to) {
        try {
            Files.copy(at("fetch", path), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String path, InputStream content) {
        try {
            Files.write(at("write", path), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void publish(String temporary, String path) {
        try {
            Path part = root.resolve(BoxNames.text(temporary));
            Path target = at("publish", path);
            boolean same = Files.exists(target) && Arrays.equals(Files.readAllBytes(part), Files.readAllBytes(target));
            if (Files.exists(target) && !same) {
                Files.delete(part);
                throw new BoxException(BoxStep.RENAME, BoxFault.OTHER_CONTENT);
            }
            if (same) {
                Files.delete(part);
            } else {
                Files.move(part, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean move(String from, String to) {
        try {
            Path source = at("move", from);
            Path target = root.resolve(BoxNames.text(to));
            if (Files.exists(target)) {
                return false;
            }
            if (Files.notExists(source)) {
                throw new BoxException(BoxStep.RENAME, BoxFault.MISSING);
            }
            Files.move(source, target);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String path) {
        try {
            Files.delete(at("delete", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void makeFolder(String path) {
        try {
            Files.createDirectories(at("make", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

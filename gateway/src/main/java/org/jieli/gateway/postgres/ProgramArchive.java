package org.jieli.gateway.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs for this machine, as they lie on the class path: one {@code .txz} with bin, lib and share. */
final class ProgramArchive {

    private final URL archive;

    private ProgramArchive(URL archive) {
        this.archive = archive;
    }

    /** The archive for the running operating system and processor. */
    static ProgramArchive forThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = processor(System.getProperty("os.arch"));
        URL archive = ProgramArchive.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new PostgresUnavailableException(
                    "Jieli 不带适用于 " + system + " " + processor + " 的 PostgreSQL，请在配置中指定一个",
                    "Jieli brings no PostgreSQL for " + system + " " + processor + ": name one in the configuration");
        }
        return new ProgramArchive(archive);
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    /**
     * Unpacks into a folder of its own below {@code parent}, named after the archive's checksum, so that a newer version gets a
     * folder of its own. Does nothing if it is there; several processes may do it at once.
     *
     * @return the folder with bin, lib and share
     */
    Path unpackBelow(Path parent) throws IOException {
        Path target = parent.resolve("postgresql-" + checksum());
        if (!Files.exists(target)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, "postgresql-");
            try {
                unpack(unfinished);
                putInPlace(unfinished, target);
            } finally {
                Folders.delete(unfinished);
            }
        }
        return target;
    }

    private String checksum() throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return String.format(Locale.ROOT, "%08x", connection.getJarEntry().getCrc());
    }

    private void unpack(Path target) throws IOException {
        try (InputStream bytes = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, entry.resolveIn(target));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, to);
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(permissions(entry)));
        }
    }

    private static String permissions(TarArchiveEntry entry) {
        boolean executable = (entry.getMode() & 0100) != 0;
        return executable ? "rwxr-xr-x" : "rw-r--r--";
    }

    private static void putInPlace(Path unfinished, Path target) throws IOException {
        try {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            boolean unpackedByAnother = Files.exists(target);
            if (!unpackedByAnother) {
                throw failure;
            }
        }
    }
}

package org.jieli.simulators.certify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.simulators.desk.BoxFolders;

/** Systems that deal wrongly with their folders. */
final class FolderVariants {

    private static final Duration OLD = Duration.ofMillis(600);

    private FolderVariants() {}

    static List<BrokenVariant> all() {
        return List.of(
                BrokenVariant.of(
                        "it takes files that are still being written", "jixi", with -> new Impatient(), "C-BOX-01"),
                BrokenVariant.of("its last row has no end", "jixi", with -> new Endless(), "C-BOX-04"),
                BrokenVariant.of(
                        "it puts every answer twice", "qinxian", with -> new Twice(), "C-ANS-07 C-SND-05 C-SND-06"));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .toList();
        }
    }

    private static final class Impatient implements Filter {

        @Override
        public void inFolders(Path root) throws IOException {
            for (Path part : files(root.resolve(BoxFolders.FROM_GATEWAY), ".part")) {
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD))) {
                    String name = part.getFileName().toString();
                    Files.move(part, part.resolveSibling(name.substring(0, name.length() - ".part".length())));
                }
            }
        }
    }

    /** Hands on what the partner put through a folder of its own, so that the gateway never sees it change. */
    private static final class Endless implements Filter {

        private static final String SHORTENED = "shortened";

        @Override
        public String toGateway() {
            return SHORTENED;
        }

        @Override
        public void inFolders(Path root) throws IOException {
            Path shortened = Files.createDirectories(root.resolve(SHORTENED));
            for (Path file : files(root.resolve(BoxFolders.TO_GATEWAY), ".csv")) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                Path part = Files.write(shortened.resolve(name + ".part"), Arrays.copyOf(bytes, bytes.length - 2));
                Files.move(part, shortened.resolve(name));
                Files.delete(file);
            }
        }
    }

    private static final class Twice implements Filter {

        private final Set<String> seen = new HashSet<>();

        @Override
        public void inFolders(Path root) throws IOException {
            for (Path file : files(root.resolve(BoxFolders.TO_GATEWAY), ".csv")) {
                String name = file.getFileName().toString();
                if (!name.startsWith("again-") && seen.add(name)) {
                    Path part = file.resolveSibling("again-" + name + ".part");
                    Files.copy(file, part);
                    Files.move(part, file.resolveSibling("again-" + name));
                }
            }
        }
    }
}

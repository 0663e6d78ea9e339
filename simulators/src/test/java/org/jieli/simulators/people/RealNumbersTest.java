package org.jieli.simulators.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No file of the project has a number that a real person could have. */
class RealNumbersTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", ".idea");

    /** In two parts, so that this file has none. */
    private static final String REAL = "410524" + "197903151239";

    private static final String REAL_15 = "410524" + "790315123";

    @TempDir
    private Path folder;

    @Test
    void noFileOfTheProjectHasANumberThatSomebodyCouldHave() throws IOException {
        assertThat(PROJECT.resolve("schemas/src/main/resources/contracts")).exists();
        assertThat(offenders(PROJECT)).isEmpty();
    }

    @Test
    void aFileInGb18030WithANumberThatSomebodyCouldHaveIsFound() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        Files.write(samples.resolve("good.csv"), ("号码\n证" + "410524197903159992").getBytes(Charset.forName("GB18030")));
        Files.write(samples.resolve("bad.csv"), ("号码\n证" + REAL).getBytes(Charset.forName("GB18030")));
        assertThat(offenders(folder)).containsExactly(samples.resolve("bad.csv"));
    }

    static Stream<byte[]> hidden() {
        return Stream.of(
                        "证件号码：" + REAL + "。",
                        "\"id\":\"" + REAL_15 + "\"",
                        REAL.substring(0, 6) + " " + REAL.substring(6, 14) + " " + REAL.substring(14),
                        wide(REAL),
                        "\\u0034" + REAL.substring(1),
                        "<a>&#52;" + REAL.substring(1) + "</a>",
                        REAL.substring(0, 17) + "x")
                .flatMap(text -> Stream.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        text.getBytes(Charset.forName("GB18030")),
                        text.getBytes(StandardCharsets.UTF_16)));
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit + '０' - '0')));
        return wide.toString();
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void aNumberIsFoundHoweverItIsWritten(byte[] bytes) {
        assertThat(RealNumbers.in(bytes)).isNotEmpty();
    }

    @Test
    void whatOnlyLooksLikeANumberIsNone() {
        assertThat(RealNumbers.in("410524197903159992 410524790315999")).isEmpty();
        assertThat(RealNumbers.in("JZZ14040001" + "202302060001X 01862350-6a01-7abc-8def-0123456789ab"))
                .isEmpty();
        assertThat(RealNumbers.in("410524" + "197902301239 999999" + "197903151239 410524" + "791315123"))
                .isEmpty();
    }

    private static List<Path> offenders(Path root) throws IOException {
        List<Path> offenders = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !RealNumbers.in(read(file)).isEmpty()) {
                    offenders.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return offenders;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jieli.gateway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command itself, with cases that take seconds; figures of so short a run mean nothing. */
class BenchCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();
    private final StringWriter progress = new StringWriter();

    @Test
    void aRunTellsItsFiguresInATableInJsonAndInAPictureAndLeavesNothingBehind() throws IOException {
        int exit = bench(
                "--tiny",
                "--only=sink,proxy",
                "--data=" + folder.resolve("data"),
                "--json=" + folder.resolve("bench.json"),
                "--chart=" + folder.resolve("bench.svg"));

        assertThat(exit).as(progress.toString()).isZero();
        assertThat(screen.toString()).contains("sink F1 5 KB ×16", "proxy F1 5 KB ×64", "底线 floor");
        assertThat(progress.toString()).contains("预热 / warming up proxy", "1/1 proxy F1 5 KB ×64");
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
        assertThat(report.get("cases")).hasSize(4).allSatisfy(BenchCommandTest::worked);
        assertThat(folder.resolve("bench.svg")).content().startsWith("<svg");
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void foldersAreMeasuredByTheRowAndEveryRowArrives() throws IOException {
        int exit = bench("--tiny", "--only=files,rows", "--data=" + folder, "--json=" + folder.resolve("bench.json"));

        assertThat(exit).as(progress.toString()).isZero();
        assertThat(screen.toString())
                .contains("relay 5 files F1 ×1", "relay 5 files F1 → files ×1", "relay file of 50 F1");
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
        assertThat(report.get("cases"))
                .hasSize(3)
                .allSatisfy(BenchCommandTest::worked)
                .allSatisfy(one -> {
                    assertThat(one.get("median").get("accepted").doubleValue()).isPositive();
                    assertThat(one.get("median").get("gatewayCpu").doubleValue())
                            .isPositive();
                    assertThat(one.get("median").get("gatewayMemory").doubleValue())
                            .isPositive();
                });
    }

    private static void worked(JsonNode one) {
        JsonNode median = one.get("median");
        assertThat(median.get("delivered").doubleValue()).isPositive();
        assertThat(median.get("failed").doubleValue()).isZero();
        assertThat(median.get("missing").doubleValue()).isZero();
    }

    @Test
    void aCaseThatDoesNotExistIsToldWithThoseThatDo() {
        assertThat(bench("--only=warp")).isEqualTo(2);
        assertThat(progress.toString()).contains("relay").contains("waiting");
    }

    private int bench(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(screen))
                .setErr(new PrintWriter(progress, true))
                .execute(List.of(arguments).toArray(String[]::new));
    }
}

package org.jieli.gateway.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program proves in short that it loses nothing, and that it would notice if it did. */
class ProveIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path JAR = Path.of("target", "jieli.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void fourKillsLoseNothingAndNothingComesTwiceCrossedOrOutOfOrder() throws Exception {
        JsonNode report = prove(0, "--kills", "4", "--seed", "11");

        assertThat(report.get("acknowledged").asInt()).isGreaterThan(50);
        assertThat(report.get("faults").get("partner-line").asInt()).isPositive();
        for (String nothing :
                List.of("lost", "duplicated", "crossed", "reordered", "untold", "told_twice", "told_falsely")) {
            assertThat(report.get(nothing).asInt()).as(nothing).isZero();
        }
    }

    @Test
    void aReceiverThatForgetsMakesTheProofFail() throws Exception {
        JsonNode report = prove(1, "--kills", "0", "--seed", "11", "--sabotage", "FORGET");

        assertThat(report.get("ok").asBoolean()).isFalse();
        assertThat(report.get("lost").asInt()).isPositive();
    }

    private JsonNode prove(int expected, String... options) throws IOException, InterruptedException {
        Path json = folder.resolve("report.json");
        Path screen = folder.resolve("screen.txt");
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-Xmx512m", "-Dstdout.encoding=UTF-8", "-jar", JAR.toString(), "prove"));
        command.addAll(List.of(options));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--json", json.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();
        boolean ended = process.waitFor(12, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(screen)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(screen)).isEqualTo(expected);
        return new ObjectMapper().readTree(json.toFile());
    }
}

package org.jieli.gateway.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jieli.gateway.Jieli;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a tester gets of {@code simulate --record}, {@code --replay} and {@code scan}. */
@JieliSimulators("changzhi")
class TapeTest {

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();
    private Partners partners;

    @BeforeEach
    void play(Partners partners) {
        this.partners = partners;
    }

    @Test
    void whatAPartnerSaysIsWrittenOnlyAtTheEndAndWithoutThePeopleInIt() throws IOException {
        record("赵䶮");

        assertThat(screen.toString()).contains("1 messages recorded");
        assertThat(scan("recording")).isZero();
        assertThat(everything(folder.resolve("recording"))).doesNotContain("赵䶮", "410524197903159992");
    }

    @Test
    void aNameThatIsPutBackIsFoundByScanAndNotPrinted() throws IOException {
        record("赵䶮");
        Files.writeString(folder.resolve("recording/messages/note.txt"), "是赵䶮");

        assertThat(scan("recording")).isEqualTo(1);
        assertThat(screen.toString())
                .contains("note.txt  姓名 / name", "1 leftovers")
                .doesNotContain("赵䶮");
    }

    private void record(String name) {
        Simulator changzhi = partners.named("changzhi").simulator();
        try (Tape tape = new Tape(folder.resolve("recording"), partners.cast().partners(), new PrintWriter(screen))) {
            changzhi.connect(changzhi.address().orElseThrow(), "nobody answers here");
            changzhi.send("F1", Map.of("/handover_notice/person/names/0/full_name", name));
            assertThat(folder.resolve("recording")).doesNotExist();
            assertThat(tape.end()).isTrue();
        }
    }

    private int scan(String of) {
        return run(
                "scan",
                folder.resolve(of).toString(),
                "--data",
                partners.folder().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "simulate --replay missing, Not a recording: missing",
        "simulate --replay a --scenario b, --replay and --scenario exclude each other",
        "simulate --record ., must be empty or missing",
        "scan missing, There is no such folder",
        "scan . --data missing, There is nobody in the ledgers"
    })
    void wrongUseIsOneSentenceAndNothingIsBegun(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(screen.toString()).contains(sentence);
    }

    private int run(String... arguments) {
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(screen, true))
                .setErr(new PrintWriter(screen, true))
                .execute(arguments);
    }

    private static String everything(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}

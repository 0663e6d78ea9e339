package org.jieli.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jieli.gateway.Jieli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is wrong with the way {@code jieli simulate} is used is one sentence, told before anything starts. */
class SimulateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aKeyThatIsMissingIsToldBeforeAnyDoorOpens() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.txt"), "hebi=secret-of-hebi\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String base = "" + taken.getLocalPort();

            assertThat(simulate(
                            "changzhi",
                            "hebi",
                            "national",
                            "--base-port",
                            base,
                            "--gateway",
                            "http://127.0.0.1:9",
                            "--keys",
                            keys.toString()))
                    .isEqualTo(2);
        }
        assertThat(err.toString())
                .contains("密钥文件中缺少：changzhi, national / The key file lacks: changzhi, national")
                .doesNotContain("secret-of-hebi", "cannot be used");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(simulate("changzhi", "--base-port", "" + port)).isEqualTo(2);
            assertThat(err.toString()).contains("The port " + port + " cannot be used: changzhi");
            assertThat(simulate("changzhi", "--base-port", "0", "--control-port", "" + port))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("The port of the control doors cannot be used: " + port);
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileOfFaultsThatMakesNoSenseStartsNothing() throws IOException {
        Path faults = Files.writeString(folder.resolve("faults.yml"), """
                faults:
                  - {partner: jixi, do: quota-full}
                  - {partner: jixi, status: 503}
                """);

        assertThat(simulate("jixi", "--base-port", "0", "--faults", faults.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("faults.yml:3:29 jixi 不会出这种故障：status: 503")
                .contains("jixi cannot have this fault: status: 503; only partners over HTTP can");
        assertThat(simulate("jixi", "--faults", folder.resolve("nothing.yml").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The file cannot be read: nothing.yml");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wordsThatDoNotGoTogetherAreTold() {
        assertThat(simulate("nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no such partner: nobody (changzhi, ");
        assertThat(simulate("--gateway", "http://127.0.0.1:9")).isEqualTo(2);
        assertThat(err.toString()).contains("--gateway and --keys go together");
        assertThat(simulate(
                        "--gateway",
                        "http://127.0.0.1:9",
                        "--keys",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The key file cannot be read");
        assertThat(simulate(
                        "--replay",
                        folder.toString(),
                        "--scenario",
                        folder.resolve("s.yml").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--replay and --scenario exclude each other");
        assertThat(simulate("--replay", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Not a recording");
        assertThat(out.toString()).isEmpty();
    }

    private int simulate(String... arguments) {
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(
                                Stream.of(
                                        "simulate",
                                        "--data",
                                        folder.resolve("data").toString()),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }
}

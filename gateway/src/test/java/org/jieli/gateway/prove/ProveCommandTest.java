package org.jieli.gateway.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieli.gateway.postgres.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Wrong uses of {@code jieli prove}: one clear sentence, exit code 2, nothing touched. */
class ProveCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aSecondProofInTheFolderOfARunningOneTouchesNothing() throws IOException {
        Path log =
                Files.writeString(Files.createDirectory(folder.resolve("run")).resolve("A.log"), "kept");

        FolderLock running = FolderLock.of(folder);
        try (running) {
            assertThat(prove("--data=" + folder)).isEqualTo(2);
        }

        assertThat(err.toString()).contains("正被另一个 Jieli 进程使用", "Another Jieli process uses");
        assertThat(log).hasContent("kept");
    }

    @Test
    void killsAndMinutesTogetherAreRefused() {
        assertThat(prove("--data=" + folder, "--kills=1", "--minutes=1")).isEqualTo(2);
        assertThat(err.toString()).contains("--kills or --minutes, not both");
    }

    private int prove(String... arguments) {
        return new CommandLine(new ProveCommand())
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

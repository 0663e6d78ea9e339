package org.jieli.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PeopleCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();

    @Test
    void threePeopleInOneDialectAreWrittenWithTheirPortraitsAndATable() {
        assertThat(run("--count", "3", "--seed", "5", "--dialect", "henan", "--out", folder + "/three"))
                .isZero();
        assertThat(folder.resolve("three/people.csv")).exists();
        assertThat(folder.resolve("three/portraits/000003.jpg")).exists();
        assertThat(folder.resolve("three/messages/henan/000003-F1.xml")).exists();
        assertThat(folder.resolve("three/messages/shanxi")).doesNotExist();
        assertThat(screen.toString()).contains("3 people");
    }

    @ParameterizedTest
    @CsvSource({"0,0,henan,--count", "3,2,henan,--dirt", "3,NaN,henan,--dirt", "3,0,hunan,no such dialect"})
    void wrongUseIsOneSentenceAndNothingIsWritten(String count, String dirt, String dialect, String told) {
        assertThat(run("--count", count, "--dirt", dirt, "--dialect", dialect, "--out", folder + "/wrong"))
                .isEqualTo(2);
        assertThat(screen.toString()).contains(told);
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run("--count", "1", "--out", folder.toString())).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
    }

    private int run(String... arguments) {
        return new CommandLine(new PeopleCommand())
                .setOut(new PrintWriter(screen, true))
                .setErr(new PrintWriter(screen, true))
                .execute(arguments);
    }
}
